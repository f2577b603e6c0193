package org.dyad.synthesis.target;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Finds the lowest unbroken range of doses inside a window, and says why there is none. */
final class WindowSearch {
    private static final int STEPS = 480;
    private static final double PRECISION = 1e-3;

    private WindowSearch() {}

    /**
     * What decides whether a dose is inside.
     *
     * @param lower fraction at or above the lower threshold, by dose
     * @param upper fraction above the upper threshold
     * @param cv the spread between people, where it is known
     */
    record Inside(
            FractionAbove lower, FractionAbove upper, TargetQuestion question, OptionalDouble cv, TargetSearch search) {
        DoublePredicate test() {
            return dose -> enough(dose) && few(dose);
        }

        boolean enough(double dose) {
            return lower.at(dose) >= question.fraction();
        }

        boolean few(double dose) {
            return upper.at(dose) <= question.upperFraction();
        }
    }

    /** A range of doses; {@code low > high} where there is none. */
    record Range(double low, double high) {
        boolean exists() {
            return low <= high;
        }
    }

    static Window find(Inside inside) {
        TargetQuestion question = inside.question();
        double upper = question.upperThreshold().orElseThrow();
        double largest =
                LargestSpread.lognormal(question.threshold(), question.fraction(), upper, question.upperFraction());
        Range range = range(inside.test(), inside.search());
        double highest = inside.search().inside();
        String explanation = range.exists() ? words(range, highest) : none(inside, largest);
        return new Window(
                range.exists() ? OptionalDouble.of(range.low()) : OptionalDouble.empty(),
                range.exists() ? OptionalDouble.of(range.high()) : OptionalDouble.empty(),
                range.exists(),
                range.exists() && range.high() > highest,
                range.exists() && range.high() > UpperIntake.ADULTS.iuPerDay(),
                upper,
                question.upperFraction(),
                largest,
                inside.cv(),
                explanation);
    }

    static Range range(DoublePredicate inside, TargetSearch search) {
        double width = (search.highest() - search.lowest()) / STEPS;
        int first = 0;
        while (first <= STEPS && !inside.test(search.lowest() + width * first)) {
            first++;
        }
        if (first > STEPS) {
            return new Range(1, 0);
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
        return new Range(low, high);
    }

    /** The range, what of it lies beyond the trials, and what above the tolerable upper intake. */
    static String words(Range range, double highestDose) {
        StringBuilder words = new StringBuilder(
                "From %s to %s IU a day both hold".formatted(about(range.low()), about(range.high())));
        if (range.low() > highestDose) {
            words.append(String.format(
                    Locale.ROOT, "; all of it lies beyond the highest dose of the trials, %,.0f", highestDose));
        } else if (range.high() > highestDose) {
            words.append(String.format(Locale.ROOT, "; doses above %,.0f lie beyond the trials", highestDose));
        }
        double limit = UpperIntake.ADULTS.iuPerDay();
        if (range.high() > limit) {
            words.append(String.format(
                    Locale.ROOT,
                    "; %s above the tolerable upper intake of %s, %,.0f IU a day in total",
                    range.low() > limit ? "all of it is" : "its upper part is",
                    UpperIntake.ADULTS.who(),
                    limit));
        }
        return words.append('.').toString();
    }

    private static String none(Inside inside, double largest) {
        TargetQuestion question = inside.question();
        TargetSearch search = inside.search();
        String limit = Double.isInfinite(largest)
                ? ""
                : String.format(
                        Locale.ROOT,
                        " In one population such a dose can exist only where people differ by a coefficient of variation"
                                + " of at most %.0f %%%s.",
                        100 * largest,
                        inside.cv().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "; here it is %.0f %%",
                                        100 * inside.cv().getAsDouble())
                                : "");
        OptionalDouble enough = inside.lower().firstAtOrAbove(search, question.fraction());
        if (enough.isEmpty()) {
            return String.format(
                            Locale.ROOT,
                            "No dose up to %,.0f IU a day keeps enough people above the lower threshold.",
                            search.highest())
                    + limit;
        }
        double share = 100 * inside.upper().at(enough.getAsDouble());
        return String.format(
                        Locale.ROOT,
                        "No dose keeps enough people above the lower threshold and few above the upper one: at %s IU a day,"
                                + " where enough are above the lower one, %s %% are above the upper one.",
                        about(enough.getAsDouble()),
                        String.format(Locale.ROOT, share < 10 ? "%.1f" : "%.0f", share))
                + limit;
    }

    /** A dose that was estimated: to 10 IU below 1000, to 100 above; more digits would pretend. */
    static String about(double iuPerDay) {
        double step = iuPerDay < 995 ? 10 : 100;
        return String.format(Locale.ROOT, "%,.0f", Math.rint(iuPerDay / step) * step);
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
