package org.dyad.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dyad.cli.option.Format;
import org.dyad.report.json.JsonOut;
import org.dyad.report.output.ReviewFiles;
import org.dyad.review.difference.Differences;
import org.dyad.review.difference.ResultsDifference;
import org.dyad.review.folder.InvalidReview;
import org.dyad.review.folder.RecordedInputs;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.folder.Sha256;
import org.dyad.review.run.DigestMaker;
import org.dyad.review.run.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad reproduce RESULTS}: runs a review again from what it recorded, and compares every file, byte for byte. */
@Command(
        name = "reproduce",
        description = {
            "Run a review again from its recorded inputs, and compare every file byte for byte.",
            "",
            "RESULTS is an output folder of 'dyad synthesize', or the results.json in it. The copies of the inputs that lie"
                    + " beside it are first held against the hashes that results.json recorded. Nothing is written."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Every file came out the same, to the byte.",
            "1:Some did not; they are listed, with the numbers that differ.",
            ExitCodes.WRONG_CALL
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dyad reproduce my-review/out", "  dyad reproduce results.json --inputs my-review"})
public final class ReproduceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RESULTS", description = "An output folder, or its results.json.")
    private Path results = Path.of("");

    @Option(
            names = "--inputs",
            paramLabel = "FOLDER",
            description = "Where the inputs lie. Default: the folder inputs beside results.json.")
    private Optional<Path> inputs = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One file of the output: what it was, and what it came out as; empty where there is none. */
    private record Compared(String file, Optional<String> recorded, Optional<String> again) {
        boolean same() {
            return recorded.equals(again);
        }

        String words() {
            if (same()) {
                return "same";
            }
            if (recorded.isEmpty()) {
                return "missing from the folder";
            }
            return again.isEmpty() ? "not made by this run" : "differs";
        }
    }

    @Override
    public Integer call() throws IOException {
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json.");
        }
        EarlierResults recorded = EarlierResults.read(results);
        Path from = inputs.orElseGet(recorded::inputs);
        check(recorded, from);
        Path earlier = from.resolve(ReviewFiles.EARLIER);
        ReviewRun run = ReviewRun.of(
                ReviewFolder.read(from),
                spec.commandLine().getParent().getCommandName() + " " + Version.text(),
                Progress.SILENT,
                recorded.digest().against().isPresent() ? Optional.of(EarlierResults.read(earlier)) : Optional.empty());
        List<Compared> files = compare(run.files(), recorded.file().toAbsolutePath());
        ResultsDifference numbers = Differences.between(recorded.digest(), DigestMaker.of(run.results()));
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.JSON
                                ? json(recorded, run, files, numbers)
                                : text(recorded, run, files, numbers));
        return files.stream().allMatch(Compared::same) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static void check(EarlierResults recorded, Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new WrongCall(
                    "%s is not there: the inputs lie beside results.json in a folder of this name. Name another with --inputs."
                            .formatted(from));
        }
        List<String> faults =
                new ArrayList<>(RecordedInputs.faults(from, recorded.digest().inputs()));
        Optional<String> against = recorded.digest().against();
        Path earlier = from.resolve(ReviewFiles.EARLIER);
        if (against.isPresent()
                && !(Files.isRegularFile(earlier)
                        && Sha256.of(Files.readAllBytes(earlier)).equals(against.get()))) {
            faults.add("%s is missing or not the file that these results were compared with; its SHA-256 was %s."
                    .formatted(earlier, against.get()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidReview(faults);
        }
    }

    private static List<Compared> compare(Map<String, byte[]> made, Path results) throws IOException {
        List<Compared> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            // Whether inputs are the recorded ones was answered before anything was run.
            if (!file.getKey().startsWith(ReviewFiles.INPUTS + "/")) {
                Path there = results.resolveSibling(file.getKey());
                files.add(new Compared(
                        file.getKey(),
                        Files.isRegularFile(there)
                                ? Optional.of(Sha256.of(Files.readAllBytes(there)))
                                : Optional.empty(),
                        Optional.of(Sha256.of(file.getValue()))));
            }
        }
        for (String part : List.of("figures", "tables")) {
            Path inside = results.resolveSibling(part);
            if (Files.isDirectory(inside)) {
                try (Stream<Path> list = Files.list(inside)) {
                    for (Path path : list.sorted().toList()) {
                        String name = part + "/" + path.getFileName();
                        if (!made.containsKey(name) && Files.isRegularFile(path)) {
                            files.add(new Compared(
                                    name, Optional.of(Sha256.of(Files.readAllBytes(path))), Optional.empty()));
                        }
                    }
                }
            }
        }
        return files;
    }

    private static String text(
            EarlierResults recorded, ReviewRun run, List<Compared> files, ResultsDifference numbers) {
        StringBuilder text = new StringBuilder(recorded.digest().title()).append('\n');
        String then = recorded.digest().program();
        String now = run.results().provenance().program();
        text.append(
                then.equals(now)
                        ? "Made by %s, and run again by the same.%n".formatted(then)
                        : "Made by %s; run again by %s. Files that name the program differ for that alone.%n"
                                .formatted(then, now));
        text.append("Inputs: %d files, all as recorded.%n%n"
                .formatted(recorded.digest().inputs().size()));
        for (Compared file : files) {
            text.append("  %-24s %s%n".formatted(file.words(), file.file()));
        }
        long same = files.stream().filter(Compared::same).count();
        text.append("%n%d of %d files are the same, to the byte.%n".formatted(same, files.size()));
        if (same < files.size()) {
            long moved = numbers.outcomes().stream().filter(o -> !o.isNone()).count();
            text.append(
                    moved == 0
                            ? "No estimate differs.\n"
                            : "Estimates differ in %d of %d outcomes; 'dyad synthesize --against' shows them.%n"
                                    .formatted(moved, numbers.outcomes().size()));
        }
        return text.toString();
    }

    private static String json(
            EarlierResults recorded, ReviewRun run, List<Compared> files, ResultsDifference numbers) {
        return JsonOut.object(out -> out.field("reproduced", files.stream().allMatch(Compared::same))
                .field("recordedProgram", recorded.digest().program())
                .field("program", run.results().provenance().program())
                .field("seed", recorded.digest().seed())
                .field("estimatesDiffer", numbers.outcomes().stream().anyMatch(o -> !o.isNone()))
                .list("files", files, (o, file) -> o.field("file", file.file())
                        .field("same", file.same())
                        .field("recordedSha256", file.recorded())
                        .field("sha256", file.again())));
    }
}
