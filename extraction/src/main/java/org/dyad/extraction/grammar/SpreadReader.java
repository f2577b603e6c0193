package org.dyad.extraction.grammar;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.grammar.Spread.Deviation;
import org.dyad.extraction.grammar.Spread.DeviationKind;
import org.dyad.extraction.grammar.Spread.Limits;
import org.dyad.extraction.grammar.Spread.LimitsKind;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads what follows a mean or an estimate: ± 11; (SD 12); [12-20]; (95% CI 1.1 to 2.0); ; 95%CI: 3.12-41.86. */
final class SpreadReader {
    private static final WordTable<DeviationKind> DEVIATIONS = WordTable.of(Map.of(
            "sd", DeviationKind.SD,
            "sds", DeviationKind.SD,
            "se", DeviationKind.SE,
            "sem", DeviationKind.SE));
    private static final WordTable<LimitsKind> LIMITS = WordTable.of(Map.of(
            "ci", LimitsKind.CONFIDENCE,
            "cis", LimitsKind.CONFIDENCE,
            "cri", LimitsKind.CONFIDENCE,
            "ic", LimitsKind.CONFIDENCE,
            "iqr", LimitsKind.QUARTILES,
            "quartiles", LimitsKind.QUARTILES,
            "range", LimitsKind.RANGE));
    /** How far a closing bracket may be from the numbers it closes. */
    private static final int REACH = 14;

    private SpreadReader() {}

    /**
     * @param end    the token after it
     * @param hasUnit whether a unit stands inside its bracket: then the numbers in it are quantities of their own
     */
    record Found(Spread spread, int end, boolean hasUnit) {}

    /**
     * The spread that begins at a token.
     *
     * @param bare whether a bracket may hold one number with nothing said
     */
    static Optional<Found> read(Tokens t, int at, boolean bare) {
        if (t.is(at, '\u00b1')) {
            return t.isNumber(at + 1)
                    ? Optional.of(new Found(new Deviation(DeviationKind.PLUS_MINUS, t.value(at + 1)), at + 2, false))
                    : Optional.empty();
        }
        if (isOpen(t, at)) {
            return bracket(t, at, bare);
        }
        int i = t.is(at, ',') || t.is(at, ';') || t.is(at, ':') ? at + 1 : at;
        return labelled(t, i);
    }

    /** Whether a label such as "95% CI" begins here. */
    static boolean isLabel(Tokens t, int at) {
        return label(t, at).isPresent();
    }

    static boolean isOpen(Tokens t, int at) {
        return t.is(at, '(') || t.is(at, '[');
    }

    static boolean isClose(Tokens t, int at) {
        return t.is(at, ')') || t.is(at, ']');
    }

    private static Optional<Found> bracket(Tokens t, int open, boolean bare) {
        int first = isOpen(t, open + 1) ? open + 2 : open + 1;
        Optional<Found> inside = labelled(t, first);
        if (inside.isEmpty()) {
            inside = t.is(first, '\u00b1') ? read(t, first, false) : limits(t, first, LimitsKind.BRACKETED, true);
        }
        if (inside.isEmpty() && bare && t.isNumber(first) && isClose(t, first + 1)) {
            inside = Optional.of(new Found(new Deviation(DeviationKind.BRACKETED, t.value(first)), first + 1, false));
        }
        return inside.map(found -> new Found(found.spread(), close(t, found.end()), found.hasUnit()));
    }

    /** The token after the bracket that closes; the same token where none is near: brackets are often lost. */
    private static int close(Tokens t, int from) {
        if (leadsToP(t, from)) {
            return from;
        }
        for (int i = from; i < from + REACH; i++) {
            if (isClose(t, i)) {
                return isClose(t, i + 1) && t.isGlued(i + 1) ? i + 2 : i + 1;
            }
            if (t.isBreak(i) || isOpen(t, i)) {
                return from;
            }
        }
        return from;
    }

    private record Label(Optional<DeviationKind> deviation, Optional<LimitsKind> limits, int end) {
        static Label of(LimitsKind limits, int end) {
            return new Label(Optional.empty(), Optional.of(limits), end);
        }

        static Label of(DeviationKind deviation, int end) {
            return new Label(Optional.of(deviation), Optional.empty(), end);
        }
    }

    private static Optional<Label> label(Tokens t, int at) {
        int i = share(t, at);
        i = t.is(i, '-') ? i + 1 : i;
        if (t.is(i, "confidence") || t.is(i, "credible") || t.is(i, "prediction")) {
            int end = t.is(i + 1, "interval") || t.is(i + 1, "intervals") || t.is(i + 1, "limits") ? i + 2 : i + 1;
            return Optional.of(Label.of(LimitsKind.CONFIDENCE, end));
        }
        if (t.is(i, "c") && t.is(i + 1, '.') && t.is(i + 2, "i")) {
            return Optional.of(Label.of(LimitsKind.CONFIDENCE, t.is(i + 3, '.') ? i + 4 : i + 3));
        }
        Optional<LimitsKind> limits = LIMITS.find(t, i);
        if (limits.isPresent()) {
            return Optional.of(Label.of(limits.get(), i + 1));
        }
        if (t.is(i, "interquartile", "range") || t.is(i, "inter", "quartile", "range")) {
            return Optional.of(Label.of(LimitsKind.QUARTILES, t.is(i, "inter") ? i + 3 : i + 2));
        }
        if (t.is(i, "standard") && t.is(i + 1, "deviation")) {
            return Optional.of(Label.of(DeviationKind.SD, i + 2));
        }
        if (t.is(i, "standard") && t.is(i + 1, "error")) {
            return Optional.of(Label.of(DeviationKind.SE, i + 2));
        }
        int end = i + 1;
        return DEVIATIONS.find(t, i).map(kind -> Label.of(kind, end));
    }

    /** The token after "95%", "95 per cent", "95"; the same token where no such share stands. */
    private static int share(Tokens t, int at) {
        if (!t.isNumber(at)) {
            return at;
        }
        if (t.is(at + 1, '%') || t.is(at + 1, "percent")) {
            return at + 2;
        }
        if (t.is(at + 1, "per", "cent")) {
            return at + 3;
        }
        double value = t.value(at);
        return value == 95 || value == 90 || value == 99 ? at + 1 : at;
    }

    private static Optional<Found> labelled(Tokens t, int at) {
        Optional<Label> found = label(t, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int i = abbreviation(t, found.get().end());
        // "CI 95%: 1.2-8.1"
        boolean share = t.isNumber(i) && t.is(i + 1, '%') && t.value(i) >= 90 && t.value(i) < 100;
        i = share && (t.is(i + 2, ':') || t.is(i + 2, '=') || t.is(i + 2, '-') || t.isNumber(i + 2)) ? i + 2 : i;
        i = links(t, i);
        int number = isOpen(t, i) ? links(t, i + 1) : i;
        if (found.get().limits().isPresent()) {
            return limits(t, number, found.get().limits().get(), false);
        }
        number = t.is(number, '\u00b1') ? number + 1 : number;
        return t.isNumber(number)
                ? Optional.of(new Found(
                        new Deviation(found.get().deviation().orElse(DeviationKind.SD), t.value(number)),
                        number + 1,
                        false))
                : Optional.empty();
    }

    /** The token after "(CI)" or "-CI"; the same token where there is none. */
    private static int abbreviation(Tokens t, int at) {
        if (isOpen(t, at) && LIMITS.has(t, at + 1) && isClose(t, at + 2)) {
            return at + 3;
        }
        return t.is(at, '-') && LIMITS.has(t, at + 1) ? at + 2 : at;
    }

    private static int links(Tokens t, int at) {
        int i = at;
        while (i < at + 3
                && (t.is(i, ':')
                        || t.is(i, '=')
                        || t.is(i, ',')
                        || t.is(i, ';')
                        || t.is(i, "of")
                        || t.is(i, "from")
                        || t.is(i, "between")
                        || t.is(i, "was"))) {
            i++;
        }
        return i;
    }

    /**
     * Two numbers.
     *
     * @param closed whether a bracket must close after them (or after a unit)
     */
    private static Optional<Found> limits(Tokens t, int at, LimitsKind kind, boolean closed) {
        // "CI 95% -13.6; -8.8": a minus after a percent sign.
        boolean dash = t.is(at, '-') && t.isNumber(at + 1);
        // "CI - 1.8, 4.5": a dash with a space after it is a minus where another sign than a dash parts the limits.
        boolean minus = dash && (t.isGlued(at + 1) || (!closed && !t.is(at + 2, '-') && !t.isSigned(at + 2)));
        int low = minus ? at + 1 : lost(t, at);
        if (!t.isNumber(low)) {
            return Optional.empty();
        }
        int i = percent(t, low + 1);
        Optional<UnitReader.Found> between = i == low + 1 ? UnitReader.read(t, i) : Optional.empty();
        i = between.map(UnitReader.Found::end).orElse(i);
        boolean separates =
                t.is(i, '-') || t.is(i, ',') || t.is(i, ';') || t.is(i, "to") || t.is(i, "and") || t.is(i, ':');
        boolean below = separates && !t.is(i, '-') && t.is(i + 1, '-') && t.isNumber(i + 2);
        int high = below ? i + 2 : separates ? lost(t, i + 1) : i;
        boolean signed = !separates && t.isSigned(high);
        if (!t.isNumber(high) || !(separates || signed)) {
            return Optional.empty();
        }
        int end = percent(t, high + 1);
        Optional<UnitReader.Found> unit = end == high + 1 ? UnitReader.after(t, end) : Optional.empty();
        end = unit.map(UnitReader.Found::end).orElse(end);
        if (closed && !isClose(t, end) && !leadsToP(t, end)) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                new Limits(kind, minus ? -t.value(low) : t.value(low), below ? -t.value(high) : t.value(high)),
                end,
                unit.isPresent()));
    }

    /** "(0.5-0.9; P = 0.01)": the bracket goes on with a p value, which is read by itself. */
    private static boolean leadsToP(Tokens t, int at) {
        return (t.is(at, ';') || t.is(at, ',')) && PReader.starts(t, at + 1);
    }

    /** Limits after a semicolon or comma with nothing said: "OR: 1.49; 0.98-2.26". */
    static Optional<Found> limitsAfter(Tokens t, int at) {
        if (!t.is(at, ';') && !t.is(at, ',')) {
            return Optional.empty();
        }
        boolean range = t.isNumber(at + 1) && (t.is(at + 2, '-') || t.is(at + 2, "to")) && t.isNumber(at + 3);
        return range ? limits(t, at + 1, LimitsKind.BRACKETED, false) : Optional.empty();
    }

    /** The token after a lost sign: "? 0.01". */
    private static int lost(Tokens t, int at) {
        return t.is(at, '?') && t.isNumber(at + 1) ? at + 1 : at;
    }

    private static int percent(Tokens t, int at) {
        return t.is(at, '%') ? at + 1 : at;
    }
}
