package org.dyad.extraction.grammar;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads p values: P = 0.03, p<.001, P for trend = 0.02, p-values of 0.04, P = 2 × 10-5. */
final class PReader {
    private static final WordTable<String> TRIGGERS =
            WordTable.set("p pvalue pvalues ptrend pinteraction ps phet pfor \u03c1value");
    private static final WordTable<String> BETWEEN = WordTable.set(
            "value values for trend interaction heterogeneity difference linear all level levels of was were is both nonlinearity adjusted");
    private static final int REACH = 7;

    private PReader() {}

    /**
     * A p value.
     *
     * @param from its first token
     * @param end the token after it
     */
    record Found(int from, int number, int end, Comparison comparison, double value) {
        String printed(Tokens t) {
            String sign =
                    switch (comparison) {
                        case EXACT -> "";
                        case LESS -> "<";
                        case AT_MOST -> "\u2264";
                        case MORE -> ">";
                        case AT_LEAST -> "\u2265";
                    };
            return sign + t.words(number, end);
        }
    }

    /** Whether a p value may begin here. */
    static boolean starts(Tokens t, int at) {
        return TRIGGERS.has(t, at);
    }

    /** The p value that begins at a token. */
    static Optional<Found> find(Tokens t, int at) {
        if (!starts(t, at)) {
            return Optional.empty();
        }
        int i = at + 1;
        boolean named = false;
        // "P for quadratic trend < 0.01": whatever the test is for.
        while (i < at + REACH && (passes(t, i) || (named && t.isWord(i)))) {
            named |= t.is(i, "for");
            i++;
        }
        boolean sign = i > at + 1 && isSign(t, i - 1);
        Comparison comparison = ComparisonReader.before(t, i);
        boolean stated = sign || comparison.isBound() || i > at + 1;
        boolean bare = t.isNumber(i) && !t.isWhole(i) && t.value(i) <= 1;
        return stated || bare ? number(t, at, i, comparison) : Optional.empty();
    }

    private static boolean isSign(Tokens t, int i) {
        return t.is(i, '=')
                || t.is(i, ':')
                || t.is(i, '<')
                || t.is(i, '>')
                || t.is(i, '\u2264')
                || t.is(i, '\u2265')
                || t.is(i, '?')
                || t.is(i, '\u00bc')
                || t.is(i, '~');
    }

    private static boolean passes(Tokens t, int i) {
        return isSign(t, i)
                || BETWEEN.has(t, i)
                || t.is(i, '-')
                || t.is(i, '\'')
                || t.is(i, "less")
                || t.is(i, "than")
                || t.is(i, ',')
                || (t.is(i, '(') && BETWEEN.has(t, i + 1))
                || t.is(i, ')');
    }

    private static Optional<Found> number(Tokens t, int at, int number, Comparison comparison) {
        double value = Math.abs(t.value(number));
        int power = powerEnd(t, number);
        if (power > number) {
            double scale = StrictMath.pow(10, Math.min(300, Math.abs(t.value(power - 1))));
            return Optional.of(new Found(at, number, power, comparison, value / scale));
        }
        return value <= 1 && !t.is(number + 1, '%') && !t.isSpelled(number)
                ? Optional.of(new Found(at, number, number + 1, comparison, value))
                : Optional.empty();
    }

    /** The token after "2 × 10-5" or "1.2 x 10 −8"; the same token where no negative power of ten stands. */
    private static int powerEnd(Tokens t, int number) {
        boolean times = t.is(number + 1, '\u00d7') || t.is(number + 1, "x") || t.is(number + 1, '*');
        if (!times || t.value(number + 2) != 10) {
            return number;
        }
        if (t.is(number + 3, '-') && t.isNumber(number + 4)) {
            return number + 5;
        }
        return t.value(number + 3) < 0 ? number + 4 : number;
    }

    /** Reads p values at a token; the token after them, or the same token. */
    static int read(Tokens t, int at, List<Mention> out) {
        Optional<Found> found = find(t, at);
        if (found.isEmpty()) {
            return at;
        }
        int end = write(t, found.get(), out);
        while (true) {
            Separators.Found separator = Separators.read(t, end);
            int number = ComparisonReader.skip(t, separator.end());
            boolean joins = separator.end() > end && !separator.comma() && isFurther(t, number);
            if (!joins) {
                return end;
            }
            end = write(
                    t, new Found(number, number, number + 1, ComparisonReader.before(t, number), t.value(number)), out);
        }
    }

    /** "P = 0.01 and 0.03": one more, when it is a fraction without a unit. */
    private static boolean isFurther(Tokens t, int number) {
        boolean fraction = t.isNumber(number) && !t.isWhole(number) && t.value(number) >= 0 && t.value(number) < 1;
        return fraction
                && UnitReader.after(t, number + 1).isEmpty()
                && !t.is(number + 1, '\u00b1')
                && !t.is(number + 1, '(');
    }

    private static int write(Tokens t, Found found, List<Mention> out) {
        Place place = Place.of(t, found.from(), found.end());
        out.add(new Mention.PMention(place, found.comparison(), found.value(), found.printed(t)));
        return found.end();
    }
}
