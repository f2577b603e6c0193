package org.dyad.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ExportForm;
import org.dyad.cli.option.LibraryOption;
import org.dyad.library.duplicate.DuplicateDecisions;
import org.dyad.library.export.MarkdownExport;
import org.dyad.library.export.MarkdownReport;
import org.dyad.library.store.Library;
import org.dyad.report.site.SiteExport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library export DIR}: the whole library as a site, as markdown, or both. */
@Command(
        name = "export",
        description = {
            "Write the library as a site of files, as clean markdown, or both.",
            "",
            "The site works without a server: open DIR/index.html. It has a page for each document, lists by category, tag and year, a"
                    + " search, and pages at the old addresses. The markdown has front matter; importing it gives the same documents"
                    + " again, under the same names. Decisions about duplicates are not exported; they stay in the library.",
            "",
            "An old address that is a safe file name has a page of its own, which also works from a folder. All others are in the files"
                    + " _redirects and 404.html, which only work where the site is put on a host that reads them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad library export site                    then open site/index.html",
            "  dyad library export posts --as markdown"
        })
public final class ExportCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "Where to write; a new or empty folder, or an earlier export.")
    private Path folder = Path.of("");

    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(
            names = "--as",
            paramLabel = "site|markdown|both",
            converter = ExportForm.Word.class,
            description = "What to write; both makes the folders site and markdown in DIR. Default: site.")
    private ExportForm form = ExportForm.SITE;

    @Option(names = "--title", paramLabel = "WORDS", description = "Title of the site. Default: Vitamin D library.")
    private Optional<String> title = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongCall(folder + " is a file; name a folder to write to.");
        }
        StringBuilder said = new StringBuilder();
        try (Library library = LibraryReaders.open(option)) {
            if (form != ExportForm.MARKDOWN) {
                Path site = form == ExportForm.BOTH ? folder.resolve("site") : folder;
                int pages =
                        SiteExport.write(library, LibraryReaders.annotator(), title.orElse("Vitamin D library"), site);
                said.append("Wrote ")
                        .append(count(pages))
                        .append(" as a site. Open ")
                        .append(site.resolve("index.html"))
                        .append('\n');
            }
            if (form != ExportForm.SITE) {
                Path posts = form == ExportForm.BOTH ? folder.resolve("markdown") : folder;
                said.append(markdown(library, posts)).append(decisions());
            }
        }
        spec.commandLine().getOut().print(said);
        return CommandLine.ExitCode.OK;
    }

    private static String count(int documents) {
        return documents == 1 ? "1 document" : documents + " documents";
    }

    private String decisions() {
        int decisions = new DuplicateDecisions(option.folder()).standing().size();
        return switch (decisions) {
            case 0 -> "";
            case 1 -> "1 decision about duplicates was not exported; it stays in the library.\n";
            default -> decisions + " decisions about duplicates were not exported; they stay in the library.\n";
        };
    }

    private static String markdown(Library library, Path posts) {
        MarkdownReport report = MarkdownExport.write(library, posts);
        String kept = report.asFound() == 0
                ? ""
                : "; " + count(report.asFound()) + " as found, because markdown cannot carry "
                        + (report.asFound() == 1 ? "it" : "them");
        return "Wrote " + count(report.documents()) + " as markdown" + kept + ". Have them back with: dyad import "
                + posts + "\n";
    }
}
