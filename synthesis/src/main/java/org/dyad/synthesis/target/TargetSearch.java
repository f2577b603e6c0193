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

    /**
     * The step is cut into 2^n equal parts, and the first end of a part at which the value is reached is found as halving
     * would find it, only sooner: by the Illinois method, which for a curve that rises within the step ends in the same
     * part.
     */
    private double halve(DoubleUnaryOperator f, double value, double low, double high) {
        double precision = PRECISION * Math.max(inside - lowest, 1e-6 * (highest - lowest));
        long parts = 1;
        while ((high - low) / parts > precision) {
            parts *= 2;
        }
        double part = (high - low) / parts;
        long below = 0;
        long above = parts;
        double missing = value - f.applyAsDouble(low);
        double over = f.applyAsDouble(high) - value;
        int side = 0;
        for (int guess = 1; above - below > 1; guess++) {
            long width = above - below;
            double share = guess % 4 == 0 ? 0.5 : missing / (missing + over);
            long next = Math.clamp(below + Math.round(share * width), below + 1, above - 1);
            double difference = f.applyAsDouble(low + part * next) - value;
            if (difference >= 0) {
                above = next;
                over = difference;
                missing = side > 0 ? missing / 2 : missing;
                side = 1;
            } else {
                below = next;
                missing = -difference;
                over = side < 0 ? over / 2 : over;
                side = -1;
            }
        }
        return above == parts ? high : low + part * above;
    }
}
