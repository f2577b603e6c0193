package org.dyad.review.decision;

import java.util.List;

/**
 * The decisions of a review, in the order in which they were made. It is only ever added to: who changes their mind adds a decision.
 *
 * <p>Every form obeys one contract (its test is {@code DecisionLogContract}): what was appended is read back equal and in order, appends
 * are whole or not at all, and two writers at once lose nothing.
 */
public interface DecisionLog {
    /** Adds these, all or none of them, and gives them back with their ids, numbers and time. */
    List<Decision> append(List<DecisionDraft> drafts);

    /** Every decision. */
    Read read();

    /**
     * What the log holds.
     *
     * @param decisions in order
     * @param notes     what a person should know: an append that was cut short and left out
     */
    record Read(List<Decision> decisions, List<String> notes) {
        public Read {
            decisions = List.copyOf(decisions);
            notes = List.copyOf(notes);
        }
    }
}
