package org.dyad.synthesis.bayes;

import java.util.Comparator;
import java.util.List;
import org.dyad.synthesis.effect.Contrast;

/**
 * Everything that is known in closed form once τ is given. With w_i = 1/(v_i + τ²), the prior of μ an observation m_0 of weight w_0 =
 * 1/s_0² (0 where it is flat), W = w_0 + Σ w_i and m = (w_0 m_0 + Σ w_i y_i)/W,
 *
 * <pre>{@code
 *   mu | tau, y  ~  N(m, 1/W)
 *   ln p(y | tau) = -1/2 [ k ln 2 pi - Σ ln w_i - ln(w_0 / W) + w_0 (m_0 - m)² + Σ w_i (y_i - m)² ]
 * }</pre>
 *
 * and with a flat prior, which has no density of its own, the term ln(w_0/W) is −ln(W / 2π): p(y | τ) is then known up to a factor that
 * is the same at every τ. Sums run over the trials in order of effect and variance, whatever order they came in.
 */
final class GivenTau {
    private static final double LOG_2_PI = StrictMath.log(2 * StrictMath.PI);
    private static final double MUCH = 1e150;

    private final double[] y;
    private final double[] v;
    private final double priorMean;
    private final double priorWeight;

    GivenTau(List<Contrast> contrasts, MuPrior prior) {
        List<Contrast> sorted = contrasts.stream()
                .sorted(Comparator.comparingDouble(Contrast::effect).thenComparingDouble(Contrast::variance))
                .toList();
        y = sorted.stream().mapToDouble(Contrast::effect).toArray();
        v = sorted.stream().mapToDouble(Contrast::variance).toArray();
        switch (prior) {
            case MuPrior.Flat ignored -> {
                priorMean = 0;
                priorWeight = 0;
            }
            case MuPrior.Normal(double mean, double sd) -> {
                priorMean = mean;
                priorWeight = 1 / (sd * sd);
            }
        }
    }

    /**
     * At one τ.
     *
     * @param mean     m
     * @param variance 1/W
     * @param logMarginal ln p(y | τ)
     * @param logProfile  ln of the highest value, over μ, of p(y | μ, τ) p(μ)
     * @param marginalSlope derivative of {@code logMarginal} with respect to τ²
     * @param profileSlope  derivative of {@code logProfile} with respect to τ²
     */
    record At(
            double mean,
            double variance,
            double logMarginal,
            double logProfile,
            double marginalSlope,
            double profileSlope) {}

    At at(double tau) {
        double t2 = tau * tau;
        double weight = priorWeight;
        double sum = 0;
        double centre = y[y.length / 2]; // effects far from 0 would lose digits
        double product = 1;
        double logs = 0;
        for (int i = 0; i < y.length; i++) {
            double total = v[i] + t2;
            double w = 1 / total;
            weight += w;
            sum += w * (y[i] - centre);
            if (total < MUCH && total > 1 / MUCH && product < MUCH && product > 1 / MUCH) {
                product *= total; // one logarithm for many factors
            } else {
                logs += StrictMath.log(product) + StrictMath.log(total);
                product = 1;
            }
        }
        logs += StrictMath.log(product);
        sum += priorWeight * (priorMean - centre);
        double mean = centre + sum / weight;
        return at(t2, mean, weight, logs);
    }

    private At at(double t2, double mean, double weight, double logs) {
        double q = priorWeight * (priorMean - mean) * (priorMean - mean);
        double weights = 0;
        double squares = 0;
        double pull = 0;
        for (int i = 0; i < y.length; i++) {
            double w = 1 / (v[i] + t2);
            double e = w * (y[i] - mean);
            q += e * (y[i] - mean);
            pull += e * e;
            weights += w;
            squares += w * w;
        }
        double constant = y.length * LOG_2_PI + (priorWeight > 0 ? LOG_2_PI - StrictMath.log(priorWeight) : 0);
        double profile = -(constant + logs + q) / 2;
        return new At(
                mean,
                1 / weight,
                profile + (LOG_2_PI - StrictMath.log(weight)) / 2,
                profile,
                (pull - weights + squares / weight) / 2,
                (pull - weights) / 2);
    }

    int trials() {
        return y.length;
    }

    boolean flat() {
        return priorWeight == 0;
    }

    /** From here on p(y | τ) falls as τ grows: twice whatever is largest, the distance of two effects or a standard error. */
    double farOut() {
        double low = y[0];
        double high = y[y.length - 1];
        double largest = 0;
        for (double variance : v) {
            largest = Math.max(largest, variance);
        }
        double fromPrior = flat() ? 0 : Math.max(Math.abs(priorMean - low), Math.abs(priorMean - high));
        return 2 * Math.max(Math.max(high - low, fromPrior), Math.sqrt(largest));
    }

    /** The smallest sampling variance: the finest scale on which anything changes with τ. */
    double smallestVariance() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double variance : v) {
            smallest = Math.min(smallest, variance);
        }
        return smallest;
    }
}
