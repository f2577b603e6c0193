package org.dyad.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.TableWriter;
import org.dyad.report.json.JsonOut;
import org.dyad.review.decision.AcceptedFact;
import org.dyad.review.decision.AcceptedTable;
import org.dyad.review.decision.DecisionLog;
import org.dyad.review.decision.FolderReviewStore;
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
                    + " accepted it. Nothing else is in the table; what was accepted and could not be used is listed with what it"
                    + " lacks."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE,
            "1:Nothing that was accepted makes a row; the reasons are listed.",
            ExitCodes.WRONG_CALL
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dyad evidence export my-review --out my-review/arms.csv", "  dyad check my-review"})
public final class EvidenceExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The folder of the review.")
    private Path review = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table to write; one that is there is replaced.")
    private Path out = Path.of("");

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

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json; the table goes to --out.");
        }
        DecisionLog.Read log =
                new FolderReviewStore(review, Clock.systemUTC()).decisions().read();
        log.notes().forEach(note -> spec.commandLine().getErr().println("dyad: note: " + note));
        if (log.decisions().isEmpty()) {
            throw new WrongCall(review + " holds no decisions. 'dyad evidence accept' makes them.");
        }
        AcceptedTable table = AcceptedTable.of(AcceptedFact.of(log.decisions(), needed));
        if (table.rows().isEmpty()) {
            table.missing().forEach(sentence -> spec.commandLine().getErr().println("dyad: " + sentence));
            throw new NothingToAnalyse("nothing that was accepted makes a row of an evidence table"
                    + (table.missing().isEmpty() ? ": no level of 25(OH)D was accepted." : "; the reasons are above."));
        }
        TableWriter.write(out, table.header(), table.rows());
        EvidenceTable read = EvidenceTables.read(out); // what is written must be what the analyses read
        spec.commandLine().getOut().print(format == Format.JSON ? json(table, read) : text(table, read));
        return CommandLine.ExitCode.OK;
    }

    private String json(AcceptedTable table, EvidenceTable read) {
        return JsonOut.object(o -> o.field("out", out.toString())
                .field("rows", table.rows().size())
                .field("studies", read.studies().size())
                .words("missing", table.missing())
                .words(
                        "warnings",
                        read.warnings().stream().map(w -> w.sentence()).toList()));
    }

    private String text(AcceptedTable table, EvidenceTable read) {
        StringBuilder text = new StringBuilder("Wrote " + table.rows().size()
                + (table.rows().size() == 1 ? " row of " : " rows of ")
                + read.studies().size()
                + (read.studies().size() == 1 ? " study to " : " studies to ") + out + "\n");
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
        return text.toString();
    }
}
