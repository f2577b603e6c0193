package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.ModelOptions;
import org.dyad.cli.text.AgreementText;
import org.dyad.cli.text.ClaimsText;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.agreement.ComparableFacts;
import org.dyad.extraction.agreement.Scores;
import org.dyad.extraction.claim.ClaimCheck;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.report.json.AgreementJson;
import org.dyad.report.json.ClaimsJson;
import org.dyad.report.json.ClaimsJson.ClaimsOf;
import org.dyad.report.json.JsonOut;
import org.dyad.report.output.FactsFolder;
import org.dyad.report.output.NotWritable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad extract PATH... --out DIR}: proposed facts, one file for each document. */
@Command(
        name = "extract",
        description = {
            "Draw the facts of studies out of posts and articles, each with the words that state it.",
            "",
            "Writes one JSON file for each document into DIR. They are proposals: nothing becomes evidence until a person accepts"
                    + " it with 'dyad evidence accept'. A file that cannot be read is told on standard error, and the rest goes on."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done: at least one document was read. What was not is told, and counted in the last lines.",
            "1:No document could be read; or, with --strict, one was not.",
            ExitCodes.WRONG_CALL
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad extract posts --out facts",
            "  dyad extract posts/one-study.md --out facts --format json",
            "  dyad extract posts --out model-facts --rules llm --model my-model.conf --against facts"
        })
public final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders with files.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; made where it is not there.")
    private Path out = Path.of("");

    @Mixin
    private ModelOptions reading = new ModelOptions();

    @Option(
            names = "--strict",
            description = "End with 1 when any document could not be read; the others are still written.")
    private boolean strict;

    @Option(names = "--titles", description = "Also show what each title claims, beside what its text says.")
    private boolean titles;

    @Option(
            names = "--against",
            paramLabel = "GOLD",
            description = "A folder of annotations in the same format (slug.json): shows by field how well they agree.")
    private Optional<Path> against = Optional.empty();

    @Option(names = "--failing", description = "With --against: also list what was missed and what was not annotated.")
    private boolean failing;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "How to write the summary. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What was done so far. */
    private static final class Tally {
        private int documents;
        private int studies;
        private int facts;
        private int doubts;
        private final List<String> failures = new ArrayList<>();
        private final List<ClaimsOf> claims = new ArrayList<>();
    }

    @Override
    public Integer call() throws IOException {
        if (failing && against.isEmpty()) {
            throw new WrongCall("--failing says where the rules and an annotation differ: name one with --against.");
        }
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json, not csv.");
        }
        if (out.toString().isEmpty()) {
            throw new WrongCall("--out is empty; name a folder.");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new NotWritable(out + " is a file; name a folder with --out.");
        }
        ExtractionRun run = new ExtractionRun(reading.extractor());
        List<Path> files = SourceReader.files(paths, Optional.of(out));
        if (files.isEmpty()) {
            throw new WrongCall("there is no file to read; name posts or articles, or a folder that holds them.");
        }
        long start = System.nanoTime();
        Tally tally = new Tally();
        FactsFolder folder = new FactsFolder(out);
        Optional<Against> gold = against.isPresent() ? Optional.of(new Against(against.get())) : Optional.empty();
        run.over(files, outcome -> take(outcome, folder, tally, gold));
        spec.commandLine().getOut().print(summary(tally, (System.nanoTime() - start) / 1e9, gold));
        if (tally.documents == 0) {
            throw new NothingToAnalyse("no document could be read; the reasons are above.");
        }
        if (strict && !tally.failures.isEmpty()) {
            throw new NothingToAnalyse(
                    tally.failures.size() + " not read (--strict); the reasons are above, and the rest was written.");
        }
        return CommandLine.ExitCode.OK;
    }

    private void take(ExtractionRun.Outcome outcome, FactsFolder folder, Tally tally, Optional<Against> gold) {
        PrintWriter err = spec.commandLine().getErr();
        switch (outcome) {
            case ExtractionRun.Outcome.Failed failed -> failure(failed.message(), tally, err);
            case ExtractionRun.Outcome.Extracted extracted -> {
                try {
                    folder.write(extracted.facts()).note().ifPresent(note -> err.println("dyad: note: " + note));
                    count(extracted.facts(), tally);
                    gold.ifPresent(g -> g.add(
                            extracted.facts().slug(),
                            ComparableFacts.of(extracted.facts().facts())));
                    if (titles) {
                        tally.claims.add(new ClaimsOf(
                                extracted.facts(),
                                ClaimCheck.of(
                                        extracted.document(), extracted.facts().facts())));
                    }
                } catch (InvalidEvidence e) {
                    failure(String.valueOf(e.getMessage()), tally, err);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private static void failure(String message, Tally tally, PrintWriter err) {
        tally.failures.add(message);
        err.println("dyad: not read: " + message);
    }

    private static void count(ExtractedDocument document, Tally tally) {
        tally.documents++;
        tally.studies += document.facts().studyText().isEmpty() ? 0 : 1;
        FactCounts counts = FactCounts.of(document.facts());
        tally.facts += counts.facts();
        tally.doubts += counts.doubts();
    }

    private String summary(Tally tally, double seconds, Optional<Against> gold) {
        Optional<Scores> scores = gold.map(Against::scores);
        if (format == Format.JSON) {
            return JsonOut.object(o -> {
                o.field("out", out.toString())
                        .field("documents", tally.documents)
                        .field("withStudy", tally.studies)
                        .field("facts", tally.facts)
                        .field("doubts", tally.doubts)
                        .words("failed", tally.failures)
                        .field("seconds", seconds);
                scores.ifPresent(found -> o.object("agreement", () -> AgreementJson.write(o, found)));
                if (titles) {
                    o.list("titles", tally.claims, ClaimsJson::write);
                }
            });
        }
        StringBuilder text = new StringBuilder();
        if (titles) {
            text.append(ClaimsText.of(tally.claims)).append('\n');
        }
        scores.ifPresent(found -> {
            text.append(gold.orElseThrow().coverage())
                    .append(".\n\n")
                    .append(AgreementText.of(found))
                    .append('\n');
            if (failing) {
                text.append(AgreementText.differences(found)).append('\n');
            }
        });
        return text.append(String.format(
                        Locale.ROOT,
                        "Wrote %s to %s: %d with the text of a study, %d proposed facts, %d doubts. %.1f seconds.%n",
                        tally.documents == 1 ? "1 document" : tally.documents + " documents",
                        out,
                        tally.studies,
                        tally.facts,
                        tally.doubts,
                        seconds))
                .append(
                        tally.failures.isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "NOT READ: %d of %d. They are in no file; the reasons are above.%n",
                                        tally.failures.size(),
                                        tally.failures.size() + tally.documents))
                .append("Next: dyad evidence list ")
                .append(next())
                .append('\n')
                .toString();
    }

    /** The review as the next command names it: the folder above, where this one has the name that is looked for. */
    private String next() {
        Path parent = out.getParent();
        return parent != null && String.valueOf(out.getFileName()).equals("facts")
                ? parent.toString()
                : "REVIEW --facts " + out;
    }
}
