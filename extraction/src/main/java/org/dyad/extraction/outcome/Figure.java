package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.grammar.Comparison;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.grammar.Unit;

/**
 * A number of a sentence that may be a result.
 *
 * @param type       what the grammar took it for
 * @param number     the token of the number
 * @param first      the first token of the mention
 * @param end        the token after it, with its spread
 * @param value      with its sign
 * @param signed     whether a sign is printed
 * @param comparison what bounds it
 * @param unit       of concentration or another measurement
 * @param spread     what is printed with it
 * @param group      the list it is a member of
 */
record Figure(
        Type type,
        int number,
        int first,
        int end,
        double value,
        boolean signed,
        Comparison comparison,
        Optional<Unit> unit,
        Optional<Spread> spread,
        Group group) {
    /** What the grammar took a number for. */
    enum Type {
        LEVEL,
        PERCENT,
        /** A length of time. */
        TIME,
        /** A number without unit and spread. */
        BARE
    }

    boolean hasLimits() {
        return spread.isPresent() && spread.get() instanceof Spread.Limits;
    }

    boolean hasConfidence() {
        return spread.isPresent()
                && spread.get() instanceof Spread.Limits limits
                && limits.kind() == Spread.LimitsKind.CONFIDENCE;
    }

    boolean hasDeviation() {
        return spread.isPresent() && spread.get() instanceof Spread.Deviation;
    }
}
