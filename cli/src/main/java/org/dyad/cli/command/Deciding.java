package org.dyad.cli.command;

import java.io.IOException;
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
        add(chosen, action, all ? Optional.of(filter.words()) : Optional.empty(), done);
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
