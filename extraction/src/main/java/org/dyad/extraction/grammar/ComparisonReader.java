package org.dyad.extraction.grammar;

import java.util.Map;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads comparisons: signs and words before a number, "or greater" after it. */
final class ComparisonReader {
    private static final WordTable<Comparison> THAN = WordTable.of(Map.ofEntries(
            Map.entry("less", Comparison.LESS),
            Map.entry("lower", Comparison.LESS),
            Map.entry("fewer", Comparison.LESS),
            Map.entry("smaller", Comparison.LESS),
            Map.entry("shorter", Comparison.LESS),
            Map.entry("younger", Comparison.LESS),
            Map.entry("worse", Comparison.LESS),
            Map.entry("more", Comparison.MORE),
            Map.entry("greater", Comparison.MORE),
            Map.entry("higher", Comparison.MORE),
            Map.entry("larger", Comparison.MORE),
            Map.entry("longer", Comparison.MORE),
            Map.entry("older", Comparison.MORE),
            Map.entry("better", Comparison.MORE)));
    private static final WordTable<Comparison> ALONE = WordTable.of(Map.of(
            "below", Comparison.LESS,
            "under", Comparison.LESS,
            "above", Comparison.MORE,
            "over", Comparison.MORE,
            "exceeding", Comparison.MORE,
            "exceed", Comparison.MORE,
            "exceeds", Comparison.MORE,
            "exceeded", Comparison.MORE));
    private static final WordTable<Comparison> AFTER = WordTable.of(Map.of(
            "greater", Comparison.AT_LEAST,
            "higher", Comparison.AT_LEAST,
            "more", Comparison.AT_LEAST,
            "above", Comparison.AT_LEAST,
            "over", Comparison.AT_LEAST,
            "less", Comparison.AT_MOST,
            "lower", Comparison.AT_MOST,
            "below", Comparison.AT_MOST,
            "fewer", Comparison.AT_MOST));
    private static final WordTable<String> HEDGES = WordTable.set("about approximately roughly around nearly circa ca");

    private ComparisonReader() {}

    /** The comparison whose words end right before a number. */
    static Comparison before(Tokens t, int number) {
        int last = number - 1;
        while (last >= 0 && (t.is(last, '~') || HEDGES.has(t, last))) {
            last--;
        }
        return switch (t.kind(last)) {
            case SYMBOL -> symbol(t, last);
            case WORD -> words(t, last);
            case NUMBER, BREAK -> Comparison.EXACT;
        };
    }

    private static Comparison symbol(Tokens t, int last) {
        return switch (t.symbol(last)) {
            case '<' -> Comparison.LESS;
            case '\u2264' -> Comparison.AT_MOST;
            case '>' -> Comparison.MORE;
            case '\u2265' -> Comparison.AT_LEAST;
            // "(< or = 20 ng/mL)"
            case '=' -> t.is(last - 1, "or") ? orEqual(t.symbol(last - 2)) : Comparison.EXACT;
            // A lost sign that touches the number can only have been a comparison, as a minus would have been kept:
            // "?25 nmol/L".
            // A change with its deviation is not compared: there it was a minus ("?0.17±0.40").
            case '?' ->
                t.isGlued(last + 1) && !t.isGlued(last) && !t.is(last + 2, '\u00b1')
                        ? Comparison.AT_LEAST
                        : Comparison.EXACT;
            default -> Comparison.EXACT;
        };
    }

    private static Comparison orEqual(char sign) {
        return sign == '<' ? Comparison.AT_MOST : sign == '>' ? Comparison.AT_LEAST : Comparison.EXACT;
    }

    private static Comparison words(Tokens t, int last) {
        if (t.is(last, "than")) {
            return THAN.find(t, last - 1).orElse(Comparison.EXACT);
        }
        if (t.is(last - 1, "at", "least")) {
            return Comparison.AT_LEAST;
        }
        if (t.is(last - 1, "at", "most")) {
            return Comparison.AT_MOST;
        }
        if (t.is(last - 1, "equal", "to") && t.is(last - 3, "than", "or")) {
            return orEqual(THAN.find(t, last - 4).orElse(Comparison.EXACT));
        }
        return ALONE.find(t, last).orElse(Comparison.EXACT);
    }

    private static Comparison orEqual(Comparison strict) {
        return switch (strict) {
            case LESS, AT_MOST -> Comparison.AT_MOST;
            case MORE, AT_LEAST -> Comparison.AT_LEAST;
            case EXACT -> Comparison.EXACT;
        };
    }

    /** "or greater", "or higher", "and above" after a value. */
    static Comparison after(Tokens t, int at) {
        return t.is(at, "or") || t.is(at, "and") ? AFTER.find(t, at + 1).orElse(Comparison.EXACT) : Comparison.EXACT;
    }

    /** The token after comparison signs or words that begin at a token; the same token where there are none. */
    static int skip(Tokens t, int at) {
        char sign = t.symbol(at);
        boolean lost = sign == '?' && t.isGlued(at + 1) && t.is(at + 2, '\u00b1');
        if (lost) {
            return at + 1;
        }
        if (sign == '<' || sign == '>' || sign == '\u2264' || sign == '\u2265' || sign == '~') {
            return at + 1;
        }
        if (THAN.has(t, at) && t.is(at + 1, "than")) {
            return at + 2;
        }
        if (t.is(at, "at", "least") || t.is(at, "at", "most")) {
            return at + 2;
        }
        return ALONE.has(t, at) || HEDGES.has(t, at) || t.is(at, "from") ? at + 1 : at;
    }
}
