package org.dyad.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ReviewerOptions;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.Decision;
import org.dyad.review.decision.DecisionDraft;
import org.dyad.review.decision.DecisionLog;
import org.dyad.review.decision.FolderReviewStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad evidence undo REVIEW DECISION}. */
@Command(
        name = "undo",
        description = {
            "Take back a decision of your own.",
            "",
            "The decision stays in the log, and a further line says that it counts no more; your decision before it counts again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad evidence undo my-review 81c0ffee0000 --reviewer \"A. Reader\"")
public final class UndoCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The folder of the review.")
    private Path review = Path.of("");

    @Parameters(index = "1", paramLabel = "DECISION", description = "The first signs of the decision's id.")
    private String id = "";

    @Mixin
    private ReviewerOptions who = new ReviewerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DecisionLog log = new FolderReviewStore(review, Clock.systemUTC()).decisions();
        List<Decision> found = log.read().decisions().stream()
                .filter(decision -> decision.id().startsWith(id))
                .toList();
        if (id.length() < 4 || found.isEmpty()) {
            throw new WrongCall("there is no decision '" + id + "' in " + review + ". 'dyad evidence list " + review
                    + " --decisions' shows them.");
        }
        if (found.size() > 1) {
            throw new WrongCall("'" + id + "' is the beginning of " + found.size() + " decisions: write more of it.");
        }
        Decision decision = found.getFirst();
        String name = decision.what().reviewer().name();
        if (!name.equals(who.reviewer().name())) {
            throw new WrongCall("that decision is by " + name + "; only " + name
                    + " can take it back. To differ from it, decide yourself.");
        }
        if (decision.what().action() instanceof Action.Undo) {
            throw new WrongCall("that is itself an undo; decide again instead.");
        }
        DecisionDraft undo = new DecisionDraft(
                decision.what().fact(),
                decision.what().words(),
                decision.what().version(),
                who.reviewer(),
                new Action.Undo(decision.id()),
                who.reason(),
                Optional.empty());
        log.append(List.of(undo)).forEach(done -> spec.commandLine()
                .getOut()
                .println(Deciding.line(
                        done, "no longer " + decision.what().action().word() + ":")));
        return CommandLine.ExitCode.OK;
    }
}
