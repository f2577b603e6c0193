package org.dyad.extraction.outcome;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * What two numbers in a bracket after a level are where the bracket does not say: what was said last before it ("median (IQR) was 61
 * (48-77)"), else the quartiles of a median and the confidence interval of a mean.
 */
final class Intervals {
    /** So many tokens back a heading may stand, also in a sentence before ("Values are medians (IQR)."). */
    private static final int REACH = 250;

    private static final WordTable<IntervalKind> SAID = WordTable.of(Map.of(
            "iqr", IntervalKind.QUARTILES,
            "interquartile", IntervalKind.QUARTILES,
            "quartiles", IntervalKind.QUARTILES,
            "percentiles", IntervalKind.QUARTILES,
            "range", IntervalKind.RANGE,
            "ranges", IntervalKind.RANGE,
            "ci", IntervalKind.CONFIDENCE,
            "cis", IntervalKind.CONFIDENCE,
            "confidence", IntervalKind.CONFIDENCE));

    private Intervals() {}

    static Interval of(Spread.Limits limits, Tokens tokens, int first, boolean median) {
        Interval printed = EffectRules.interval(limits);
        return limits.kind() == Spread.LimitsKind.BRACKETED
                ? new Interval(said(tokens, first, median), printed.low(), printed.high())
                : printed;
    }

    private static IntervalKind said(Tokens tokens, int first, boolean median) {
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            Optional<IntervalKind> kind = SAID.find(tokens, i);
            boolean quartiles = tokens.is(i, "range") && tokens.is(i - 1, "interquartile");
            boolean interval = kind.isPresent() && !(median && kind.get() == IntervalKind.CONFIDENCE);
            if (interval && bracketed(tokens, i)) {
                return quartiles ? IntervalKind.QUARTILES : kind.get();
            }
        }
        return median ? IntervalKind.QUARTILES : IntervalKind.CONFIDENCE;
    }

    /** In brackets or after a comma or "and", as the heading of what follows: not "within the normal range". */
    private static boolean bracketed(Tokens tokens, int at) {
        for (int i = at - 1; i > at - 5; i--) {
            if (tokens.is(i, '(') || tokens.is(i, '[') || tokens.is(i, ',') || tokens.is(i, "and")) {
                return true;
            }
        }
        return false;
    }
}
