package org.dyad.synthesis.dyad;

import java.util.OptionalDouble;
import org.dyad.statistics.mixed.Optimum;

/**
 * Differences of highest against reference dose, mothers and infants pooled together whatever the doses were.
 *
 * @param mother      mean difference of mothers
 * @param infant      mean difference of infants
 * @param correlation of the two estimates
 * @param between     correlation of the two differences between trials
 * @param withinCorrelation assumed, of mother and infant within an arm
 */
public record BivariatePooling(
        Pooled mother,
        Pooled infant,
        double correlation,
        BetweenCorrelation between,
        double withinCorrelation,
        Optimum optimum) {
    /**
     * One pooled difference.
     *
     * @param df  of the interval; {@code POSITIVE_INFINITY} means the normal
     * @param tau between-trial standard deviation; empty where it was not estimated
     */
    public record Pooled(
            double estimate,
            double standardError,
            double ciLower,
            double ciUpper,
            double df,
            int trials,
            OptionalDouble tau) {}
}
