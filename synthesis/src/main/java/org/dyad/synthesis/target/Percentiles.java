package org.dyad.synthesis.target;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * An interval whose limits may be infinite: for doses, minus infinity is "at or below the lowest dose" and infinity "at no
 * dose looked at".
 *
 * @param low limit; NaN where there is none
 * @param high limit; NaN where there is none
 */
record Percentiles(double low, double high) {
    /** Nothing is known. */
    static final Percentiles UNKNOWN = new Percentiles(Double.NaN, Double.NaN);

    /**
     * The percentile interval by order statistics {@code (R + 1) alpha / 2} and {@code (R + 1) (1 - alpha / 2)}, rounded
     * outwards.
     *
     * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison, Hinkley (1997), Bootstrap Methods and their
     *     Application, section 5.3.1</a>
     */
    static Percentiles of(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double tail = (1 - level) / 2 * (sorted.length + 1);
        // 0.05 x 1000 is 49.999... in binary: what is a whole number but for rounding is one.
        int low = Math.max(0, (int) Math.floor(tail + 1e-9) - 1);
        return new Percentiles(sorted[low], sorted[sorted.length - 1 - low]);
    }

    boolean known() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** The lower limit where it is a number. */
    OptionalDouble lower() {
        return finite(low);
    }

    /** The upper limit where it is a number. */
    OptionalDouble upper() {
        return finite(high);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
