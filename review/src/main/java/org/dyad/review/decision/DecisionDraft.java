package org.dyad.review.decision;

import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;

/**
 * A decision before it is in the log.
 *
 * @param fact     what it is about
 * @param words    the words of the document that state it
 * @param version  SHA-256 of the document's source: which version was judged
 * @param reviewer who
 * @param action   what
 * @param reason   why, in the reviewer's words
 * @param bulk     the filter by which many facts were decided in one go; empty where the person looked at this one
 */
public record DecisionDraft(
        FactKey fact,
        String words,
        String version,
        Reviewer reviewer,
        Action action,
        Optional<String> reason,
        Optional<String> bulk) {
    private static final int LONGEST_REASON = 10_000;

    public DecisionDraft {
        if (action instanceof Action.Correct correct) {
            fact.kind().check(correct.value());
        }
        if (reason.isPresent() && reason.get().length() > LONGEST_REASON) {
            throw new InvalidEvidence("A reason has at most %s letters.", LONGEST_REASON);
        }
    }

    /** A decision about this proposal. */
    public static DecisionDraft on(Proposal proposal, String version, Reviewer reviewer, Action action) {
        return new DecisionDraft(
                proposal.key(),
                proposal.quote().words(),
                version,
                reviewer,
                action,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a reason, where there is one. */
    public DecisionDraft because(Optional<String> why) {
        return new DecisionDraft(fact, words, version, reviewer, action, why, bulk);
    }

    /** The same, decided together with all that this filter lets through. */
    public DecisionDraft inBulk(String filter) {
        return new DecisionDraft(fact, words, version, reviewer, action, reason, Optional.of(filter));
    }
}
