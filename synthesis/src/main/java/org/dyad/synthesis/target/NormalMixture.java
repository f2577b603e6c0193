package org.dyad.synthesis.target;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals under the standard normal density by the trapezoidal rule,
 *
 * <pre>{@code  integral of g(z) phi(z) dz  ~  h sum of g(i h) phi(i h),   |i h| <= 7, }</pre>
 *
 * <p>which converges geometrically: where an analytic g rises from 0 to 1 over 1/s units of z, its error is of order
 * exp(-2 pi^2 / (h^2 (1 + s^2))).
 *
 * @see <a href="https://doi.org/10.1137/130932132">Trefethen, Weideman (2014), The exponentially convergent trapezoidal
 *     rule</a>
 */
final class NormalMixture {
    /** Nodes on each side of the middle on the finest grid, 7 standard deviations away at most. */
    static final int FARTHEST = 56;

    private static final int PER_UNIT = 8;
    /** h sqrt(1 + s^2) for an error of exp(-24): sqrt(2 pi^2 / 24). */
    private static final double STEP_TIMES_RISE = 0.907;
    /** Steps above 3/4 would no longer give a constant its own value to rounding. */
    private static final int LONGEST_STRIDE = 6;
    /** By how much the rule with every other node is surely less wrong. */
    private static final double FAR = 0.1;

    private static final double SCALE = 1 / Math.sqrt(2 * Math.PI);
    /** Fine enough for spreads of a sixth of the mean and more. */
    private static final double LOG_STEP = 1.0 / 16;

    private static final int LOG_NODES = 14 * 16;

    private static final double[] DENSITY = new double[FARTHEST + 1];

    static {
        for (int i = 0; i <= FARTHEST; i++) {
            double z = node(i);
            DENSITY[i] = SCALE * StrictMath.exp(-z * z / 2);
        }
    }

    private NormalMixture() {}

    /** The place of node {@code i}, from {@code -FARTHEST} to {@code FARTHEST}. */
    static double node(int i) {
        return (double) i / PER_UNIT;
    }

    /** A function on the nodes of the finest grid. */
    @FunctionalInterface
    interface AtNode {
        double value(int i);
    }

    /**
     * The integral.
     *
     * @param rise s
     * @param target where the result lies far from it, a rough value on the same side may be returned; NaN for none
     */
    static double of(AtNode g, double rise, double target) {
        long wanted = (long) (PER_UNIT * STEP_TIMES_RISE / Math.sqrt(1 + rise * rise));
        int stride = Math.clamp(wanted, 1, LONGEST_STRIDE);
        double step = (double) stride / PER_UNIT;
        // Every other node first: what lies between them is added only where it could matter.
        double even = sum(g, 0, 2 * stride);
        double rough = 2 * step * even;
        if (Math.abs(rough - target) > FAR) {
            return Math.min(1, rough);
        }
        return Math.min(1, step * (even + sum(g, stride, 2 * stride)));
    }

    private static double sum(AtNode g, int first, int stride) {
        double sum = 0;
        for (int i = first; i <= FARTHEST; i += stride) {
            sum += DENSITY[i] * (i == 0 ? g.value(0) : g.value(i) + g.value(-i));
        }
        return sum;
    }

    /**
     * The mean of g over populations whose means are normal and above 0, the rest counting nothing, for any g that is smooth
     * in ln m:
     *
     * <pre>{@code  integral of g(e^x) phi((e^x - mean) / spread) (e^x / spread) dx }</pre>
     *
     * <p>Taken over x, the integrand has no edge at 0; it falls off at both ends, and the same rule serves.
     */
    static double overPositiveMeans(DoubleUnaryOperator g, double mean, double spread) {
        double highest = mean + spread * node(FARTHEST);
        if (highest <= 0) {
            return 0;
        }
        double top = StrictMath.log(highest);
        double sum = 0;
        for (int i = 0; i <= LOG_NODES; i++) {
            double m = StrictMath.exp(top - i * LOG_STEP);
            double z = (m - mean) / spread;
            sum += StrictMath.exp(-z * z / 2) * m * g.applyAsDouble(m);
        }
        return Math.min(1, LOG_STEP * SCALE / spread * sum);
    }
}
