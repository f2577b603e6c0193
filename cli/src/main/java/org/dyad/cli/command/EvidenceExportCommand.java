package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.table.ContrastTable;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.ReadOptions;
import org.dyad.report.json.JsonOut;
import org.dyad.report.output.FactsFolder;
import org.dyad.review.decision.AcceptedFact;
import org.dyad.review.decision.AcceptedTable;
import org.dyad.review.decision.DecisionLog;
import org.dyad.review.decision.EvidenceFiles;
import org.dyad.review.decision.FolderReviewStore;
import org.dyad.review.folder.ReviewFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad evidence export REVIEW --out arms.csv}. */
@Command(
        name = "export",
        description = {
            "Write the accepted facts as an evidence table.",
            "",
            "One row for each accepted level of 25(OH)D in a group whose dose was accepted, with the words of the document and who"
                    + " accepted it. Accepted differences between two groups, with their interval, go into contrasts.csv beside it."
                    + " Nothing else is in the tables; what was accepted and could not be used is listed with what it lacks."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE,
            "1:Nothing that was accepted makes a row; the reasons are listed.",
            ExitCodes.WRONG_CALL
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dyad evidence export my-review", "  dyad check my-review", "  dyad synthesize my-review"})
public final class EvidenceExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The folder of the review.")
    private Path review = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The table to write. Default: arms.csv in REVIEW. One that was made from decisions before is replaced.")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--replace", description = "Also replace a table that was made otherwise.")
    private boolean replace;

    @Option(
            names = "--needed",
            paramLabel = "NUMBER",
            description = "How many reviewers must agree. Default: ${DEFAULT-VALUE}.")
    private int needed = 1;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "How to write the summary. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description =
                    "The folder that 'dyad extract --out' wrote, to see which documents changed. Default: REVIEW/facts.")
    private Optional<Path> proposed = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json; the table goes to --out.");
        }
        DecisionLog.Read log =
                new FolderReviewStore(review, Clock.systemUTC()).decisions().read();
        PrintWriter err = spec.commandLine().getErr();
        log.notes().forEach(note -> err.println("dyad: note: " + note));
        if (log.decisions().isEmpty()) {
            throw new WrongCall(review + " holds no decisions. 'dyad evidence accept' makes them.");
        }
        AcceptedTable table = AcceptedTable.of(current(AcceptedFact.of(log.decisions(), needed), err));
        if (table.rows().isEmpty()) {
            table.missing().forEach(sentence -> err.println("dyad: " + sentence));
            throw new NothingToAnalyse("nothing that was accepted makes a row of an evidence table"
                    + (table.missing().isEmpty() ? ": no level of 25(OH)D was accepted." : "; the reasons are above."));
        }
        Path out = named.orElse(review.resolve(ReviewFolder.ARMS));
        EvidenceFiles.write(out, table, replace).forEach(note -> err.println("dyad: note: " + note));
        // what is written must be what the analyses read
        EvidenceTable read = EvidenceTables.read(out);
        if (!table.contrasts().isEmpty()) {
            ContrastTable.read(EvidenceFiles.contrasts(out), ReadOptions.defaults(), read);
        }
        spec.commandLine().getOut().print(format == Format.JSON ? json(out, table, read) : text(out, table, read));
        return CommandLine.ExitCode.OK;
    }

    /** Without the facts of documents that changed after they were judged: a decision counts for the version that was seen. */
    private List<AcceptedFact> current(List<AcceptedFact> accepted, PrintWriter err) throws IOException {
        Path folder = proposed.orElse(review.resolve("facts"));
        if (proposed.isEmpty() && !Files.isDirectory(folder)) {
            return accepted;
        }
        Map<DocumentId, String> versions = new HashMap<>();
        new FactsFolder(folder).readAll().forEach(d -> versions.put(d.facts().document(), d.sha256()));
        Map<DocumentId, Integer> changed = new LinkedHashMap<>();
        List<AcceptedFact> kept = new ArrayList<>();
        for (AcceptedFact fact : accepted) {
            DocumentId document = fact.key().document();
            if (versions.getOrDefault(document, fact.version()).equals(fact.version())) {
                kept.add(fact);
            } else {
                changed.merge(document, 1, Integer::sum);
            }
        }
        changed.forEach((document, count) -> err.println("dyad: note: " + document.value()
                + " changed after it was judged; what was accepted of the older version (" + count
                + (count == 1 ? " fact" : " facts") + ") is in no row. 'dyad evidence list " + review
                + " --standing outdated' shows it; accept it anew where it still holds."));
        return kept;
    }

    private static String json(Path out, AcceptedTable table, EvidenceTable read) {
        return JsonOut.object(o -> o.field("out", out.toString())
                .field("rows", table.rows().size())
                .field("studies", read.studies().size())
                .field("contrasts", table.contrasts().size())
                .words("missing", table.missing())
                .words(
                        "warnings",
                        read.warnings().stream().map(w -> w.sentence()).toList()));
    }

    private String text(Path out, AcceptedTable table, EvidenceTable read) {
        StringBuilder text = new StringBuilder("Wrote " + table.rows().size()
                + (table.rows().size() == 1 ? " row of " : " rows of ")
                + read.studies().size()
                + (read.studies().size() == 1 ? " study to " : " studies to ") + out + "\n");
        if (!table.contrasts().isEmpty()) {
            text.append("Wrote ")
                    .append(table.contrasts().size())
                    .append(table.contrasts().size() == 1 ? " difference" : " differences")
                    .append(" between groups to ")
                    .append(EvidenceFiles.contrasts(out))
                    .append('\n');
        }
        if (!table.missing().isEmpty()) {
            text.append("\nAccepted, but not complete (")
                    .append(table.missing().size())
                    .append("):\n");
            table.missing()
                    .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        }
        if (!read.warnings().isEmpty()) {
            text.append("\nWorth a look (").append(read.warnings().size()).append("):\n");
            read.warnings().forEach(w -> text.append("  ").append(w.sentence()).append('\n'));
        }
        boolean inReview = out.toAbsolutePath()
                .normalize()
                .equals(review.resolve(ReviewFolder.ARMS).toAbsolutePath().normalize());
        if (!inReview) {
            text.append("Next: put the table into a review as arms.csv ('dyad init' makes one).\n");
        } else if (Files.exists(review.resolve(ReviewFolder.PROTOCOL))) {
            text.append("Next: dyad check ").append(review).append('\n');
        } else {
            text.append("Next: write ")
                    .append(review.resolve(ReviewFolder.PROTOCOL))
                    .append(", which says what the review asks; 'dyad init FOLDER' writes one to begin with.\n");
        }
        return text.toString();
    }
}
