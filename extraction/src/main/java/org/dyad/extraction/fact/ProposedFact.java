package org.dyad.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.Quote;

/**
 * A value that a rule read in a document; a proposal, not evidence.
 *
 * @param value      what was read
 * @param quote      the exact words of the source that state it, with their place
 * @param rule       the name of the rule that read it
 * @param confidence from 0 to 1, for putting proposals in an order: for some rules the share that was right on annotated posts, for others
 *                   an estimate; not a probability to compute with
 * @param doubts     what makes it look wrong: unit, range, disagreement with another value
 */
public record ProposedFact<T>(T value, Quote quote, String rule, double confidence, List<Doubt> doubts) {
    public ProposedFact {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidEvidence("A confidence is %s; it must be from 0 to 1.", confidence);
        }
        doubts = List.copyOf(doubts);
    }

    public ProposedFact(T value, Quote quote, String rule, double confidence) {
        this(value, quote, rule, confidence, List.of());
    }

    /** The same with one more doubt. */
    public ProposedFact<T> with(Doubt doubt) {
        List<Doubt> more = new ArrayList<>(doubts);
        more.add(doubt);
        return new ProposedFact<>(value, quote, rule, confidence, more);
    }
}
