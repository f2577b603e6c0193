package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.cli.option.FactFilter;
import org.dyad.cli.option.ProposedInput;
import org.dyad.cli.option.ProposedInput.Candidate;
import org.dyad.cli.option.ReviewerOptions;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.Decision;
import org.dyad.review.decision.DecisionDraft;
import org.dyad.review.decision.DecisionLog;
import org.dyad.review.decision.Standings;
import picocli.CommandLine.Model.CommandSpec;

/** Adds decisions of one kind to the log, and says what was added. */
record Deciding(ProposedInput input, FactFilter filter, ReviewerOptions who, CommandSpec spec) {
    void decide(List<String> ids, boolean all, Action action, String done) throws IOException {
        if (ids.isEmpty() && !all) {
            throw new WrongCall("name facts by their ids, or say --all with a filter.");
        }
        if (!ids.isEmpty() && (all || filter.given())) {
            throw new WrongCall("name facts by their ids, or say --all with a filter; not both.");
        }
        List<Candidate> candidates = input.candidates();
        List<Candidate> chosen = new ArrayList<>();
        if (all) {
            filter.of(candidates).stream()
                    .filter(candidate -> !candidate.proposal().rule().equals(ProposedInput.BY_PERSON))
                    .forEach(chosen::add);
        } else {
            for (String id : ids) {
                chosen.add(ProposedInput.one(candidates, id));
            }
        }
        if (chosen.isEmpty()) {
            throw new WrongCall("no proposed fact passes the filter (" + filter.words() + ").");
        }
        if (all && !leaveDecided(chosen)) {
            return;
        }
        add(chosen, action, all ? Optional.of(filter.words()) : Optional.empty(), done);
    }

    /**
     * Takes out what this person decided before: a decision about many never undoes one about a single fact. Says how many.
     *
     * @return whether something is left
     */
    private boolean leaveDecided(List<Candidate> chosen) throws IOException {
        Standings standings = Standings.of(input.store().decisions().read().decisions(), 1);
        int accepted = 0;
        int otherwise = 0;
        for (Candidate candidate : List.copyOf(chosen)) {
            Optional<Decision> last =
                    standings.last(candidate.proposal().key(), who.reviewer().name());
            boolean acceptance = last.isPresent() && last.get().what().action() instanceof Action.Accept;
            boolean thisVersion = last.isPresent()
                    && last.get().what().version().equals(candidate.document().sha256());
            if (last.isPresent() && (thisVersion || !acceptance)) {
                chosen.remove(candidate);
                accepted += acceptance ? 1 : 0;
                otherwise += acceptance ? 0 : 1;
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        if (otherwise > 0) {
            err.println("dyad: note: " + facts(otherwise) + " that "
                    + who.reviewer().name()
                    + " rejected or corrected before stayed so; to decide anew, name them by their ids.");
        }
        if (accepted > 0) {
            err.println("dyad: note: " + facts(accepted) + " that "
                    + who.reviewer().name() + " accepted before stayed so.");
        }
        if (chosen.isEmpty()) {
            err.println("dyad: note: nothing that passes the filter was left to decide.");
        }
        return !chosen.isEmpty();
    }

    private static String facts(int count) {
        return count == 1 ? "1 fact" : count + " facts";
    }

    void add(List<Candidate> chosen, Action action, Optional<String> bulk, String done) {
        List<DecisionDraft> drafts = new ArrayList<>();
        for (Candidate candidate : chosen) {
            DecisionDraft draft = DecisionDraft.on(
                            candidate.proposal(), candidate.document().sha256(), who.reviewer(), action)
                    .because(who.reason());
            drafts.add(bulk.map(draft::inBulk).orElse(draft));
        }
        add(drafts, done);
        spec.commandLine()
                .getErr()
                .println("Next: dyad evidence list " + input.typed() + " --standing undecided, or dyad evidence"
                        + " export " + input.review());
    }

    void add(List<DecisionDraft> drafts, String done) {
        DecisionLog log = input.store().decisions();
        log.read().notes().forEach(note -> spec.commandLine().getErr().println("dyad: note: " + note));
        for (Decision decision : log.append(drafts)) {
            spec.commandLine().getOut().println(line(decision, done));
        }
    }

    static String line(Decision decision, String done) {
        String value =
                switch (decision.what().action()) {
                    case Action.Correct correct -> decision.what().fact().value() + " -> " + correct.value();
                    case Action.Accept accept -> decision.what().fact().value();
                    case Action.Reject reject -> decision.what().fact().value();
                    case Action.Undo undo -> decision.what().fact().value();
                };
        return "Decision " + decision.shortId() + ": " + done + " "
                + decision.what().fact().kind().code() + " " + value;
    }
}
