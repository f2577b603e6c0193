package org.dyad.synthesis.target;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The lowest unbroken range of doses inside a window, in words, and why there is none. */
final class WindowSearch {
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
        /** At least 0 where enough are above the lower threshold, and where few are above the upper one. */
        List<DoubleUnaryOperator> margins() {
            return List.of(
                    dose -> lower.at(dose) - question.fraction(), dose -> question.upperFraction() - upper.at(dose));
        }
    }

    static Window find(Inside inside) {
        TargetQuestion question = inside.question();
        double upper = question.upperThreshold().orElseThrow();
        double largest =
                LargestSpread.lognormal(question.threshold(), question.fraction(), upper, question.upperFraction());
        DoseRanges.Range range = DoseRanges.lowest(
                inside.margins(), inside.search().lowest(), inside.search().highest());
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

    /** The range, what of it lies beyond the trials, and what above the tolerable upper intake. */
    static String words(DoseRanges.Range range, double highestDose) {
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
}
