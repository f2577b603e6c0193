package org.dyad.synthesis.target;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Finds the lowest unbroken range of doses inside a window. */
final class WindowSearch {
    private static final int STEPS = 480;
    private static final double PRECISION = 1e-3;

    private WindowSearch() {}

    static Window find(
            DoublePredicate inside, TargetQuestion question, double upper, TargetSearch search, double highestDose) {
        double largest =
                LargestSpread.lognormal(question.threshold(), question.fraction(), upper, question.upperFraction());
        double width = (search.highest() - search.lowest()) / STEPS;
        int first = 0;
        while (first <= STEPS && !inside.test(search.lowest() + width * first)) {
            first++;
        }
        if (first > STEPS) {
            return new Window(OptionalDouble.empty(), OptionalDouble.empty(), false, false, largest, none(largest));
        }
        int last = first;
        while (last < STEPS && inside.test(search.lowest() + width * (last + 1))) {
            last++;
        }
        double low = first == 0
                ? search.lowest()
                : edge(inside, search.lowest() + width * (first - 1), search.lowest() + width * first);
        double high = last == STEPS
                ? search.highest()
                : edge(inside, search.lowest() + width * (last + 1), search.lowest() + width * last);
        boolean beyond = high > highestDose;
        String words = String.format(
                Locale.ROOT,
                "From %.0f to %.0f IU a day both hold%s.",
                low,
                high,
                beyond ? String.format(Locale.ROOT, "; doses above %.0f lie beyond the trials", highestDose) : "");
        return new Window(OptionalDouble.of(low), OptionalDouble.of(high), true, beyond, largest, words);
    }

    private static String none(double largest) {
        return String.format(
                Locale.ROOT,
                "No dose keeps enough people above the lower threshold and few above the upper one. In one population"
                        + " such a dose can exist only where people differ by a coefficient of variation of at most"
                        + " %.0f %%.",
                100 * largest);
    }

    private static double edge(DoublePredicate inside, double outsideDose, double insideDose) {
        double out = outsideDose;
        double in = insideDose;
        while (Math.abs(in - out) > PRECISION) {
            double middle = (in + out) / 2;
            if (inside.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
