package org.dyad.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.ResolveText;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.duplicate.DuplicateDecisions;
import org.dyad.library.duplicate.DuplicateGroups;
import org.dyad.library.read.markup.Identifiers;
import org.dyad.library.search.Hit;
import org.dyad.library.search.LibrarySearch;
import org.dyad.library.search.SearchIndex;
import org.dyad.library.search.SearchRequest;
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
    public Integer call() throws IOException {
        TextOrJson.check(format);
        try (Library library = LibraryReaders.open(option)) {
            DuplicateGroups groups = DuplicateGroups.of(new DuplicateDecisions(option.folder()).standing());
            Addresses addresses = Addresses.of(library.entries(), groups::leader);
            List<Resolution> answers = new ArrayList<>();
            for (String address : asked) {
                Optional<Resolution> found = addresses.find(address);
                answers.add(
                        found.isPresent()
                                ? found.get()
                                : byNumber(address).orElseGet(() -> addresses.resolve(address)));
            }
            TextOrJson.print(
                    spec,
                    format,
                    () -> ResolveText.of(asked, answers, library),
                    () -> LibraryJson.resolutions(asked, answers, library));
            boolean found = answers.stream().allMatch(Resolution.Found.class::isInstance);
            return found ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** The documents that name a publication or a trial by its DOI, PubMed number or registry number. */
    private Optional<Resolution> byNumber(String asked) throws IOException {
        Optional<String> query = numberQuery(asked.strip());
        if (query.isEmpty()) {
            return Optional.empty();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        try (SearchIndex index =
                LibrarySearch.open(option.folder(), LibraryReaders.all(), LibraryReaders.annotator(), threads)) {
            List<DocumentId> found = index.find(SearchRequest.of(query.get()).withPage(0, 20)).hits().stream()
                    .map(Hit::id)
                    .toList();
            return switch (found.size()) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(new Resolution.Found(found.getFirst(), Resolution.Exactness.NUMBER));
                default -> Optional.of(new Resolution.Ambiguous(found, Resolution.Exactness.NUMBER));
            };
        }
    }

    private static Optional<String> numberQuery(String asked) {
        Optional<String> doi = Identifiers.doiInAddress(asked);
        if (doi.isPresent()) {
            return doi.map(number -> "id:\"" + number + "\"");
        }
        int slash = asked.endsWith("/") ? asked.lastIndexOf('/', asked.length() - 2) : asked.lastIndexOf('/');
        String last = asked.substring(slash + 1).replace("/", "");
        String number = last.toLowerCase(Locale.ROOT).startsWith("pmid:")
                ? last.substring(5).strip()
                : last;
        boolean trial = number.length() == 11 && number.toUpperCase(Locale.ROOT).startsWith("NCT");
        boolean digits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return trial || digits ? Optional.of("id:" + number) : Optional.empty();
    }
}
