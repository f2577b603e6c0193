package org.dyad.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.SearchText;
import org.dyad.cli.text.Terminal;
import org.dyad.library.search.LibrarySearch;
import org.dyad.library.search.SearchIndex;
import org.dyad.library.search.SearchRequest;
import org.dyad.library.search.SearchResults;
import org.dyad.report.json.SearchJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library search QUERY}, short form {@code dyad search QUERY}. */
@Command(
        name = "search",
        description = {
            "Search the library.",
            "",
            "Words are looked for in title, tags, headings and text, in any form and with the synonyms of the field: 25(OH)D finds"
                    + " calcidiol, nursing finds breastfed, 6400 finds 6,400. \"Words in quotes\" must stand together, -word must not be"
                    + " there, A OR B takes either, brackets group. A field may be named: title:, tag:, category:, heading:, text:, author:,"
                    + " journal:, slug:, kind:, doi:, pmid:, year:2010..2015, and the labels design:, population:, has-dose:.",
            "",
            "Where the words ask for evidence (evidence, trial, RCT, meta-analysis, does it work), meta-analyses and trials come first. The"
                    + " index is made by an import, and by a search where the library has changed since."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad search 6400 IU while breastfeeding",
            "  dyad search 'tag:rickets year:2010..2015 -rat' --count 20",
            "  dyad search infants 25(OH)D --evidence --explain       (quote brackets where your shell needs it)"
        })
public final class SearchCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "What to look for; a '-word' after the first needs '--' before it.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(names = "--from", paramLabel = "N", description = "Number of the first hit to show. Default: 1.")
    private int from = 1;

    @Option(names = "--count", paramLabel = "N", description = "How many hits to show at most. Default: 10.")
    private int count = 10;

    @Option(names = "--evidence", description = "Put meta-analyses and trials first, whatever the words.")
    private boolean evidence;

    @Option(names = "--explain", description = "Say of each hit why it stands where it does.")
    private boolean explain;

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
        if (from < 1 || from > SearchRequest.MOST) {
            throw new WrongCall("--from must lie between 1 and " + SearchRequest.MOST + ", not " + from + ".");
        }
        if (count < 0 || count > 1000) {
            throw new WrongCall("--count must lie between 0 and 1000, not " + count + ".");
        }
        SearchRequest request = SearchRequest.of(String.join(" ", words))
                .withPage(from - 1, count)
                .withEvidenceFirst(evidence)
                .withExplanations(explain);
        LibraryReaders.check(option);
        try (SearchIndex index = open()) {
            SearchResults results = index.find(request);
            TextOrJson.print(
                    spec,
                    format,
                    () -> SearchText.of(request, results, Terminal.hasBold()),
                    () -> SearchJson.results(request, results));
        }
        return CommandLine.ExitCode.OK;
    }

    private SearchIndex open() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        return LibrarySearch.open(option.folder(), LibraryReaders.all(), LibraryReaders.annotator(), threads);
    }
}
