package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.ResolveText;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.duplicate.DuplicateDecisions;
import org.dyad.library.duplicate.DuplicateGroups;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library resolve ADDRESS...}: the document behind an old address. */
@Command(
        name = "resolve",
        description = {
            "Find the document behind an old address.",
            "",
            "ADDRESS is an alias as stored or as a browser sends it, /posts/NAME, a page number, /tiki-index.php?page=... or"
                    + " ?page_id=..., or /tags/TITLE.html; with or without the name of the site. Exit code 1 where one leads to no"
                    + " document, or to several."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad library resolve /13860",
            "  dyad library resolve '/tiki-index.php?page=Half+of+infants' --format json"
        })
public final class ResolveCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "Old addresses.")
    private List<String> asked = new ArrayList<>();

    @Mixin
    private LibraryOption option = new LibraryOption();

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
            DuplicateGroups groups = DuplicateGroups.of(new DuplicateDecisions(option.folder()).standing());
            Addresses addresses = Addresses.of(library.entries(), groups::leader);
            List<Resolution> answers = asked.stream().map(addresses::resolve).toList();
            TextOrJson.print(
                    spec,
                    format,
                    () -> ResolveText.of(asked, answers, library),
                    () -> LibraryJson.resolutions(asked, answers, library));
            boolean found = answers.stream().allMatch(Resolution.Found.class::isInstance);
            return found ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
