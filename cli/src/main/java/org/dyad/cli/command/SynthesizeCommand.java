package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.text.ReviewText;
import org.dyad.report.json.ReviewJson;
import org.dyad.report.output.NotWritable;
import org.dyad.report.output.ReportFolder;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.run.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad synthesize FOLDER}: the main job, from a review's folder to its report. */
@Command(
        name = "synthesize",
        description = {
            "Compute a review and write its report.",
            "",
            "Reads review.yaml and arms.csv in FOLDER (and contrasts.csv, risk-of-bias.csv, flow.csv and published.csv where"
                    + " they are), and writes report.html, results.json, figures/*.svg and tables/*.csv. What cannot be computed"
                    + " is listed with its reason and stops nothing else."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done: at least one outcome was computed.",
            "1:No outcome could be computed; the report says why.",
            ExitCodes.WRONG_CALL
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad synthesize examples/lactation",
            "  dyad synthesize my-review --out draft",
            "  dyad synthesize my-review --out with-new-trial --against my-review/out"
        })
public final class SynthesizeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder with review.yaml and arms.csv.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: FOLDER/out.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write on standard output: a summary, or what results.json holds. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--against",
            paramLabel = "EARLIER",
            description =
                    "An earlier output folder of this review, or its results.json: the report then shows what changed since.")
    private Optional<Path> against = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json; the tables as csv are in its output folder.");
        }
        if (out.isPresent() && out.get().toString().isEmpty()) {
            throw new WrongCall("--out is empty; name a folder, or leave the option out to write into FOLDER/out.");
        }
        Path target = out.orElse(folder.resolve("out"));
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new NotWritable(target + " is a file; name a folder with --out.");
        }
        // The earlier results are read first: they may lie in the folder that is written over.
        Optional<EarlierResults> earlier =
                against.isPresent() ? Optional.of(EarlierResults.read(against.get())) : Optional.empty();
        ReviewFolder review = ReviewFolder.read(folder);
        ReviewRun run = ReviewRun.of(
                review, spec.commandLine().getParent().getCommandName() + " " + Version.text(), progress(), earlier);
        ReviewResults results = run.results();
        List<Path> files = ReportFolder.write(run.files(), target);
        PrintWriter stdout = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> stdout.print(ReviewText.of(results, files));
            case JSON -> stdout.print(ReviewJson.text(results));
            case CSV -> throw new IllegalStateException("refused above");
        }
        if (!results.computedAnything()) {
            throw new NothingToAnalyse("no outcome could be computed." + reasons(results));
        }
        return CommandLine.ExitCode.OK;
    }

    private static String reasons(ReviewResults results) {
        StringBuilder text = new StringBuilder();
        for (NotComputed none : results.notComputed()) {
            text.append("\n  ")
                    .append(none.outcome())
                    .append(", ")
                    .append(none.what())
                    .append(": ")
                    .append(none.reason());
        }
        return text.toString();
    }

    /** Steps on standard error, where a person is there to see them. */
    private Progress progress() {
        if (!Boolean.getBoolean("dyad.progress")) {
            return Progress.SILENT;
        }
        PrintWriter err = spec.commandLine().getErr();
        return (what, done, total) -> {
            err.println("[" + (done + 1) + "/" + total + "] " + what);
            err.flush();
        };
    }
}
