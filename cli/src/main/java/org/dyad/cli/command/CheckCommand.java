package org.dyad.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.Warning;
import org.dyad.report.json.JsonOut;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.Provenance.InputFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad check FOLDER}: whether a review can be computed, without computing it. */
@Command(
        name = "check",
        description = {
            "Check a review without computing it.",
            "",
            "Reads every file of FOLDER and tells all that is wrong in one go: file, row, column, what was found, what was"
                    + " expected. Then lists what can be right but often is not."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad check examples/lactation")
public final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder with review.yaml and arms.csv.")
    private Path folder = Path.of("");

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
        ReviewFolder review = ReviewFolder.read(folder);
        List<Warning> warnings = new ArrayList<>(review.evidence().warnings());
        review.companions().riskOfBias().ifPresent(table -> warnings.addAll(table.warnings()));
        review.companions().flow().ifPresent(table -> warnings.addAll(table.warnings()));
        String text =
                switch (format) {
                    case TEXT -> text(review, warnings);
                    case JSON -> json(review, warnings);
                    case CSV -> throw new WrongCall("This command writes text or json, not csv.");
                };
        spec.commandLine().getOut().print(text);
        return CommandLine.ExitCode.OK;
    }

    private String text(ReviewFolder review, List<Warning> warnings) {
        StringBuilder text = new StringBuilder();
        text.append(review.protocol().title()).append("\n\n");
        for (InputFile file : review.inputs()) {
            text.append("  read ").append(file.name()).append('\n');
        }
        text.append("  ")
                .append(review.evidence().studies().size())
                .append(" studies, ")
                .append(review.evidence().arms().size())
                .append(" arms, ")
                .append(review.evidence().measurements().size())
                .append(" rows; ")
                .append(review.protocol().outcomes().size())
                .append(review.protocol().outcomes().size() == 1 ? " outcome, " : " outcomes, ")
                .append(review.protocol().targets().size())
                .append(review.protocol().targets().size() == 1 ? " target\n" : " targets\n");
        List<String> unread = unread(review);
        if (!unread.isEmpty()) {
            text.append("  ")
                    .append(ReviewFolder.ARMS)
                    .append(": kept for moderators, otherwise not used: ")
                    .append(String.join(", ", unread))
                    .append('\n');
        }
        if (!warnings.isEmpty()) {
            text.append("\nWorth a look (").append(warnings.size()).append("):\n");
            warnings.forEach(
                    warning -> text.append("  ").append(warning.sentence()).append('\n'));
        }
        return text.append("\nNothing is wrong that would stop the analysis. Next: dyad synthesize ")
                .append(folder)
                .append('\n')
                .toString();
    }

    private static List<String> unread(ReviewFolder review) {
        return EvidenceTables.unreadColumns(review.path().resolve(ReviewFolder.ARMS));
    }

    private static String json(ReviewFolder review, List<Warning> warnings) {
        return JsonOut.object(out -> out.field("title", review.protocol().title())
                .list("files", review.inputs(), (o, file) -> o.field("name", file.name())
                        .field("sha256", file.sha256()))
                .field("studies", review.evidence().studies().size())
                .field("arms", review.evidence().arms().size())
                .field("rows", review.evidence().measurements().size())
                .words("unreadColumns", unread(review))
                .list("warnings", warnings, (o, warning) -> o.field("file", warning.file())
                        .field("row", warning.row())
                        .field("column", warning.column())
                        .field("message", warning.message())
                        .field("reason", warning.reason())));
    }
}
