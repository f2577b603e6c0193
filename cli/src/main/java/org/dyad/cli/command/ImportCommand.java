package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.option.SizeWord;
import org.dyad.cli.text.ImportText;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.search.IndexReport;
import org.dyad.library.search.LibrarySearch;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportReport;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad library import PATH...}, short form {@code dyad import PATH...}: puts files and folders in. */
@Command(
        name = "import",
        description = {
            "Put files and folders into the library.",
            "",
            "Importing again changes nothing; a changed file updates its document, which keeps its name. What cannot be read is told,"
                    + " line by line, and the rest goes in. It may be stopped at any moment: what was done is kept, and the same call"
                    + " goes on. What is gone from a folder stays in the library unless --prune is given. The index for searching is made"
                    + " last."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad import posts articles records.ris      the same as: dyad library import ...",
            "  dyad import posts --prune                   and take out what is no longer in posts",
            "  dyad import posts --restore                 have it back"
        })
public final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--prune", description = "Take out documents whose file is gone from the folders given.")
    private boolean prune;

    @Option(names = "--restore", description = "Put back what was taken out below the paths given; read nothing.")
    private boolean restore;

    @Option(
            names = "--largest",
            paramLabel = "64MB",
            converter = SizeWord.class,
            description = "Size of the largest file that is read; a number with KB, MB or GB. Default: 64MB.")
    private Optional<Long> largest = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many files are read at a time. Default: one for each processor. The outcome is the same.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--no-index", description = "Leave the index for searching to the first search.")
    private boolean noIndex;

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
        return restore ? restored() : imported();
    }

    private int restored() {
        List<DocumentId> back = Import.restore(library.folder(), LibraryReaders.all(), paths);
        TextOrJson.print(spec, format, () -> ImportText.restored(back), () -> LibraryJson.names("restored", back));
        return CommandLine.ExitCode.OK;
    }

    private int imported() {
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 64)) {
            throw new WrongCall("--threads must lie between 1 and 64, not " + threads.get() + ".");
        }
        ImportOptions options = ImportOptions.usual().withPrune(prune);
        options = largest.isPresent() ? options.withLargest(largest.get()) : options;
        options = threads.isPresent() ? options.withThreads(threads.get()) : options;
        PrintWriter err = spec.commandLine().getErr();
        ImportReport report;
        IndexReport indexed = IndexReport.NOTHING;
        try (ImportMeter meter = new ImportMeter(err)) {
            report = Import.run(library.folder(), LibraryReaders.all(), paths, options, meter);
            meter.importDone();
            if (!noIndex && Library.isIn(library.folder())) {
                indexed = index(options.threads(), meter, err);
            }
        }
        report.failures().forEach(failure -> err.println("dyad: " + failure.sentence()));
        report.damage().forEach(damage -> err.println("dyad: " + damage));
        IndexReport made = indexed;
        TextOrJson.print(
                spec,
                format,
                () -> ImportText.of(report, made, library.folder(), library.typed()),
                () -> LibraryJson.report(report));
        return report.nothingWentIn() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** What hinders the index hinders no import: the next search makes it. */
    private IndexReport index(int atATime, ImportMeter meter, PrintWriter err) {
        try {
            return LibrarySearch.update(
                    library.folder(), LibraryReaders.all(), LibraryReaders.annotator(), atATime, meter::indexed);
        } catch (IOException | UncheckedIOException | InvalidEvidence e) {
            err.println("dyad: note: the index for searching was not made, so the next search makes it. The reason: "
                    + e.getMessage());
            return IndexReport.NOTHING;
        }
    }
}
