package org.dyad.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.ShowText;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.document.Document;
import org.dyad.library.store.Entry;
import org.dyad.library.store.InvalidLibrary;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library show NAME}: one document. */
@Command(
        name = "show",
        description = {
            "Show a document: what it says of itself, its text, and what in it could not be understood.",
            "",
            "NAME is its name in the library or any of its addresses."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad library show 6400-iu-vitamin-d-is-effective-during-breastfeeding",
            "  dyad library show /13860 --source              the file as it was imported"
        })
public final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name or address of the document.")
    private String name = "";

    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(names = "--source", description = "Show its source as it was found, and nothing else.")
    private boolean source;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TextOrJson.check(format);
        try (Library library = LibraryReaders.open(option)) {
            DocumentId id = named(library, name);
            Entry entry = library.entry(id).orElseThrow();
            Document document = library.document(id)
                    .orElseThrow(() -> new InvalidLibrary(
                            "%s is in the catalogue, but is no longer found in the file it was read from. Import %s again.",
                            id.value(), entry.source().file()));
            if (source) {
                spec.commandLine().getOut().print(document.source());
            } else {
                TextOrJson.print(
                        spec, format, () -> ShowText.of(entry, document), () -> LibraryJson.document(entry, document));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** The document of a name or an address. */
    static DocumentId named(Library library, String word) {
        Optional<DocumentId> exact = library.entry(new DocumentId(word)).map(Entry::id);
        if (exact.isPresent()) {
            return exact.get();
        }
        return switch (Addresses.of(library.entries()).resolve(word)) {
            case Resolution.Found(DocumentId id, Resolution.Exactness exactness) -> id;
            case Resolution.Ambiguous several ->
                throw new WrongCall("'" + word + "' may be any of: " + names(several.documents()));
            case Resolution.Unknown(var suggestions) ->
                throw new WrongCall("There is no document '" + word + "'."
                        + (suggestions.isEmpty()
                                ? ""
                                : " Like it: "
                                        + names(suggestions.stream()
                                                .map(Resolution.Suggestion::document)
                                                .toList())));
        };
    }

    private static String names(java.util.List<DocumentId> ids) {
        return String.join(", ", ids.stream().map(DocumentId::value).toList()) + ".";
    }
}
