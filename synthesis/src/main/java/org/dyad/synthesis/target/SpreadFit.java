package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The spread between people: {@code ln s = g0 + u + g1 ln m}.
 *
 * @param logScale {@code g0}
 * @param logScaleVariance its sampling variance
 * @param power {@code g1}; 1 where the coefficient of variation is taken as constant
 * @param powerEstimated whether {@code g1} was estimated (from six trials on) rather than set to 1
 * @param powerVariance sampling variance of {@code g1}; 0 where it is set
 * @param averageLogMean average {@code ln m} of the arms, where {@code logScaleVariance} holds
 * @param betweenTrialVariance of {@code u}; absent below three trials
 * @param trials trials with standard deviations of their own
 * @param arms arms with standard deviations of their own
 * @param skewed arms whose mean is less than two standard deviations
 */
public record SpreadFit(
        double logScale,
        double logScaleVariance,
        double power,
        boolean powerEstimated,
        double powerVariance,
        double averageLogMean,
        OptionalDouble betweenTrialVariance,
        int trials,
        List<SpreadArm> arms,
        List<SpreadArm> skewed) {
    public SpreadFit {
        arms = List.copyOf(arms);
        skewed = List.copyOf(skewed);
    }

    /**
     * Sampling variance of {@code ln s} in a population with this mean: {@code g1} is least known far from the means of the arms,
     *
     * <pre>{@code  Var(ln s at the average ln m) + Var(g1) (ln m - average ln m)^2 }</pre>
     */
    public double logVarianceAt(double mean) {
        return logScaleVariance + powerErrorAt(mean);
    }

    /** What the error of {@code g1} adds to that at the average; nothing where it is set, or the mean is not above 0. */
    double powerErrorAt(double mean) {
        if (!powerEstimated || !(mean > 0)) {
            return 0;
        }
        double away = StrictMath.log(mean) - averageLogMean;
        return powerVariance * away * away;
    }

    /** Standard deviation over mean, in a population with this mean. */
    public double coefficientOfVariation(double mean) {
        return StrictMath.exp(logScale) * (power == 1 ? 1 : StrictMath.pow(mean, power - 1));
    }
}
