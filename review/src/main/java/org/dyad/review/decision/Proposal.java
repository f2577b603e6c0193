package org.dyad.review.decision;

import java.util.List;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.fact.Doubt;

/**
 * A proposed fact as it is put before a person.
 *
 * @param key        names it
 * @param quote      the words that state it
 * @param rule       the rule that read it
 * @param confidence from 0 to 1
 * @param doubts     what makes it look wrong
 */
public record Proposal(FactKey key, Quote quote, String rule, double confidence, List<Doubt> doubts) {
    public Proposal {
        doubts = List.copyOf(doubts);
    }
}
