package org.dyad.synthesis.target;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A percentile interval of bootstrap values, in which a dose that was not reached counts as infinite and one at or below
 * the lowest dose as minus infinite.
 *
 * @param lower limit; empty where it is minus infinite
 * @param upper limit; empty where it is infinite
 */
record Percentiles(OptionalDouble lower, OptionalDouble upper) {

    /**
     * The interval by order statistics {@code (R + 1) alpha / 2} and {@code (R + 1) (1 - alpha / 2)}, rounded outwards.
     *
     * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison, Hinkley (1997), Bootstrap Methods and their
     *     Application, section 5.3.1</a>
     */
    static Percentiles of(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double tail = (1 - level) / 2 * (sorted.length + 1);
        int low = Math.max(0, (int) Math.floor(tail) - 1);
        int high = Math.min(sorted.length - 1, sorted.length - 1 - low);
        return new Percentiles(finite(sorted[low]), finite(sorted[high]));
    }

    private static OptionalDouble finite(double value) {
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
