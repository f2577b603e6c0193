package org.dyad.synthesis.target;

import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.random.RandomStream;

/**
 * Draws of a variance between trials from its confidence distribution. Cochran's Q about the weighted mean, at the true variance
 * t, is chi-squared; so the t at which Q(t) equals a chi-squared draw is one that the data do not speak against:
 *
 * <pre>{@code  t* = Q^-1(X),   X ~ chi-squared(df);   0 where X exceeds Q(0) }</pre>
 *
 * <p>Q falls with t. It is worked out once on a grid of a factor 1.06 and interpolated, which is far finer than a draw.
 *
 * @see <a href="https://doi.org/10.1177/0962280218773520">Nagashima, Noma, Furukawa (2019), a confidence distribution
 *     approach</a>
 * @see <a href="https://doi.org/10.1002/sim.2514">Viechtbauer (2007), the interval by Q</a>
 */
final class ConfidenceDistribution {
    private static final int POINTS = 480;
    /** From a millionth to a million times the scale. */
    private static final double LOG_RANGE = 13.8;

    private final double atZero;
    private final double[] logQ = new double[POINTS + 1];
    private final double scale;
    private final double degreesOfFreedom;

    /**
     * @param q falls from its value at 0
     * @param degreesOfFreedom of chi-squared; at least 1
     * @param scale a typical variance
     */
    ConfidenceDistribution(DoubleUnaryOperator q, double degreesOfFreedom, double scale) {
        this.atZero = q.applyAsDouble(0);
        this.scale = scale;
        this.degreesOfFreedom = degreesOfFreedom;
        for (int i = 0; i <= POINTS; i++) {
            logQ[i] = StrictMath.log(Math.max(1e-300, q.applyAsDouble(at(i))));
        }
    }

    private double at(double i) {
        return scale * StrictMath.exp(LOG_RANGE * (2 * i / POINTS - 1));
    }

    double draw(RandomStream random) {
        double x = random.nextChiSquared(degreesOfFreedom);
        if (x >= atZero) {
            return 0;
        }
        double wanted = StrictMath.log(Math.max(1e-300, x));
        if (logQ[0] <= wanted) {
            return at(0);
        }
        int low = 0;
        int high = POINTS;
        if (logQ[high] >= wanted) {
            return at(high);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (logQ[middle] >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(low + (logQ[low] - wanted) / (logQ[low] - logQ[high]));
    }
}
