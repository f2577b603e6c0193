package org.dyad.extraction.outcome;

import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.passage.Sentence;

/**
 * A number that a rule took for a result, before it has a name.
 *
 * @param sentence where it stands
 * @param first    the first token of the words that state it
 * @param end      the token after them
 * @param number   the token of the number itself
 * @param group    the list or comparison that it is a member of
 * @param result   the numbers
 * @param rule     which rule
 * @param confidence from 0 to 1
 */
record Draft(
        Sentence sentence,
        int first,
        int end,
        int number,
        Group group,
        OutcomeResult result,
        String rule,
        double confidence) {
    /** Whether it is a level, not an effect. */
    boolean isLevel() {
        return result instanceof OutcomeResult.Level;
    }
}
