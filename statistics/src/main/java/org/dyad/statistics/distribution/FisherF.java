package org.dyad.statistics.distribution;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Fisher's F distribution.
 *
 * @param numerator   degrees of freedom above the line, greater than 0
 * @param denominator degrees of freedom below the line, greater than 0; {@code POSITIVE_INFINITY} gives
 *                    {@code numerator} F the chi-squared distribution
 */
public record FisherF(double numerator, double denominator) {
    public FisherF {
        if (!(numerator > 0 && denominator > 0) || numerator == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Degrees of freedom are %s and %s; both must be greater than 0.".formatted(numerator, denominator));
        }
    }

    /** P(X ≤ x). */
    public double cdf(double x) {
        return isChiSquared()
                ? new ChiSquared(numerator).cdf(numerator * x)
                : FDistribution.of(numerator, denominator).cumulativeProbability(x);
    }

    /** P(X &gt; x): the p value of an F test. */
    public double survival(double x) {
        return isChiSquared()
                ? new ChiSquared(numerator).survival(numerator * x)
                : FDistribution.of(numerator, denominator).survivalProbability(x);
    }

    /** The x with P(X ≤ x) = p. */
    public double quantile(double p) {
        return isChiSquared()
                ? new ChiSquared(numerator).quantile(p) / numerator
                : FDistribution.of(numerator, denominator).inverseCumulativeProbability(p);
    }

    private boolean isChiSquared() {
        return denominator == Double.POSITIVE_INFINITY;
    }
}
