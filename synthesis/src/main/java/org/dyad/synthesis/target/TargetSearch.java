package org.dyad.synthesis.target;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The lowest dose at which a function of the dose reaches a value.
 *
 * <p>The doses of the trials, and those beyond them, are each cut into equal steps, so that a curve that rises and falls
 * again is not passed over; the first step at whose end the value is reached is then halved. A crossing up and down again
 * within one step is not seen.
 *
 * @param lowest dose to look at, IU per day
 * @param inside highest dose of the trials
 * @param highest dose to look at
 * @param steps in which each of the two ranges is searched
 */
record TargetSearch(double lowest, double inside, double highest, int steps) {
    /** How far beyond the highest dose of the trials a target is looked for, as a multiple of it (judgement). */
    static final double REACH = 5;
    /** The search goes at least this far, IU per day (judgement). */
    static final double LEAST_REACH = 10_000;

    private static final int STEPS = 96;
    /** Relative to the range that the trials cover. */
    private static final double PRECISION = 1e-6;

    static TargetSearch upTo(double lowestDose, double highestDose) {
        return new TargetSearch(lowestDose, highestDose, Math.max(LEAST_REACH, REACH * highestDose), STEPS);
    }

    /** A coarser search of the same range, for the many curves of a bootstrap. */
    TargetSearch coarser() {
        return new TargetSearch(lowest, inside, highest, steps / 4);
    }

    /**
     * The lowest dose with {@code f(dose) >= value}; empty when there is none in the range, {@code lowest} when it is
     * reached there already.
     */
    OptionalDouble firstAtOrAbove(DoubleUnaryOperator f, double value) {
        if (f.applyAsDouble(lowest) >= value) {
            return OptionalDouble.of(lowest);
        }
        OptionalDouble within = firstBetween(lowest, inside, f, value);
        return within.isPresent() ? within : firstBetween(inside, highest, f, value);
    }

    private OptionalDouble firstBetween(double start, double end, DoubleUnaryOperator f, double value) {
        double below = start;
        for (int i = 1; i <= steps && end > start; i++) {
            double dose = start + (end - start) * i / steps;
            if (f.applyAsDouble(dose) >= value) {
                return OptionalDouble.of(halve(f, value, below, dose));
            }
            below = dose;
        }
        return OptionalDouble.empty();
    }

    // Halving, not a faster search: the function need not be smooth, and the bracket is what is promised.
    private double halve(DoubleUnaryOperator f, double value, double low, double high) {
        double precision = PRECISION * Math.max(inside - lowest, 1e-6 * (highest - lowest));
        double below = low;
        double above = high;
        while (above - below > precision) {
            double middle = (below + above) / 2;
            if (f.applyAsDouble(middle) >= value) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }
}
