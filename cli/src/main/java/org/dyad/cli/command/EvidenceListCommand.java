package org.dyad.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.FactFilter;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.ProposedInput;
import org.dyad.cli.option.ProposedInput.Candidate;
import org.dyad.cli.text.ProposalText;
import org.dyad.report.json.DecisionJson;
import org.dyad.review.decision.Decision;
import org.dyad.review.decision.DecisionLog;
import org.dyad.review.decision.Standing;
import org.dyad.review.decision.Standings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad evidence list REVIEW}. */
@Command(
        name = "list",
        description = {
            "List proposed facts with their words, their doubts, and what was decided about them.",
            "",
            "Each begins with the id by which it is named in 'dyad evidence accept' and the like."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad evidence list my-review --standing undecided --field arm",
            "  dyad evidence list my-review --standing conflict"
        })
public final class EvidenceListCommand implements Callable<Integer> {
    @Mixin
    private ProposedInput input = new ProposedInput();

    @Mixin
    private FactFilter filter = new FactFilter();

    @Option(
            names = "--standing",
            paramLabel = "WORD",
            description = "Only facts that are undecided, waiting, accepted, rejected, conflict or outdated.")
    private Optional<String> standing = Optional.empty();

    @Option(names = "--decisions", description = "The log of decisions instead of the facts.")
    private boolean decisions;

    @Option(
            names = "--needed",
            paramLabel = "NUMBER",
            description = "How many reviewers must agree. Default: ${DEFAULT-VALUE}.")
    private int needed = 1;

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
        if (format == Format.CSV) {
            throw new WrongCall("This command writes text or json, not csv.");
        }
        standing.ifPresent(EvidenceListCommand::known);
        DecisionLog.Read log = input.store().decisions().read();
        log.notes().forEach(note -> spec.commandLine().getErr().println("dyad: note: " + note));
        spec.commandLine().getOut().print(decisions ? log(log.decisions()) : facts(log.decisions()));
        return CommandLine.ExitCode.OK;
    }

    private static void known(String word) {
        List<String> words = List.of("undecided", "waiting", "accepted", "rejected", "conflict", "outdated");
        if (!words.contains(word)) {
            throw new WrongCall("--standing: expected one of " + String.join(", ", words) + " but was '" + word + "'.");
        }
    }

    private String log(List<Decision> all) {
        return switch (format) {
            case JSON -> DecisionJson.log(all);
            case TEXT, CSV -> ProposalText.log(all);
        };
    }

    private String facts(List<Decision> all) throws IOException {
        Standings standings = Standings.of(all, needed);
        List<DecisionJson.Judged> shown = new ArrayList<>();
        for (Candidate candidate : filter.of(input.candidates())) {
            Standing where = standings.of(
                    candidate.proposal().key(), candidate.document().sha256());
            if (standing.isEmpty() || standing.get().equals(where.word())) {
                shown.add(new DecisionJson.Judged(candidate.document(), candidate.proposal(), where));
            }
        }
        return switch (format) {
            case JSON -> DecisionJson.facts(shown);
            case TEXT, CSV -> ProposalText.facts(shown) + ending(shown);
        };
    }

    /** How many there are, what is not among them, and what comes next. */
    private String ending(List<DecisionJson.Judged> shown) throws IOException {
        int quantities = input.documents().stream()
                .mapToInt(document -> document.facts().quantities().size())
                .sum();
        long undecided = shown.stream()
                .filter(judged -> judged.standing().word().equals("undecided"))
                .count();
        return String.format(
                Locale.ROOT,
                "%n%d facts shown, %d of them undecided. %d bare quantities were read too; they say that a number stands there, not what"
                        + " it says of a study, so nothing can be decided about them.%nNext: dyad evidence accept %s ID... --reviewer"
                        + " NAME (or correct, reject, add)%n",
                shown.size(),
                undecided,
                quantities,
                input.typed());
    }
}
