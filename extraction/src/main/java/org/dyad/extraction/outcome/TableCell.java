package org.dyad.extraction.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.token.Tokens;

/**
 * The cell of a table that holds one value and nothing else: {@code 31.2 ± 8.4}, {@code 31.2 (8.4)}, {@code 31.2 (24.0-39.5)}, {@code 31.2}.
 *
 * @param centre    the value
 * @param deviation the one number beside it
 * @param plusMinus whether that stands after ±
 * @param low       the lower of two limits beside it
 * @param high      the upper
 */
record TableCell(double centre, OptionalDouble deviation, boolean plusMinus, OptionalDouble low, OptionalDouble high) {
    static Optional<TableCell> read(Tokens t) {
        if (!t.isNumber(0) || t.isSpelled(0)) {
            return Optional.empty();
        }
        double centre = t.value(0);
        if (ends(t, 1)) {
            return Optional.of(new TableCell(
                    centre, OptionalDouble.empty(), false, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        boolean bracket = t.is(1, '(') || t.is(1, '[');
        boolean sign = t.is(1, '\u00b1') || (bracket && t.is(2, '\u00b1'));
        int number = bracket ? (sign ? 3 : 2) : 2;
        if (!t.isNumber(number) || !(bracket || sign)) {
            return Optional.empty();
        }
        if (closes(t, number + 1, bracket)) {
            return Optional.of(new TableCell(
                    centre, OptionalDouble.of(t.value(number)), sign, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        boolean joined = t.is(number + 1, '-') || t.is(number + 1, ',') || t.is(number + 1, "to");
        return !sign && joined && t.isNumber(number + 2) && closes(t, number + 3, true)
                ? Optional.of(new TableCell(
                        centre,
                        OptionalDouble.empty(),
                        false,
                        OptionalDouble.of(t.value(number)),
                        OptionalDouble.of(t.value(number + 2))))
                : Optional.empty();
    }

    private static boolean closes(Tokens t, int at, boolean bracket) {
        return bracket ? (t.is(at, ')') || t.is(at, ']')) && ends(t, at + 1) : ends(t, at);
    }

    /** Whether nothing follows but the sign of a footnote. */
    private static boolean ends(Tokens t, int at) {
        int end = t.is(at, '*') ? at + 1 : at;
        return end >= t.count();
    }

    boolean hasSpread() {
        return deviation.isPresent() || low.isPresent();
    }

    /** Whether it may be a count with its share: "12 (24)". */
    boolean looksCounted(Tokens t) {
        return t.isWhole(0) && deviation.isPresent() && !plusMinus;
    }

    /** Its limits. */
    Optional<Interval> limits(IntervalKind kind) {
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(kind, low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }
}
