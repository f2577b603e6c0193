package org.dyad.synthesis.chain;

import org.dyad.statistics.distribution.StudentT;

/**
 * A quantity computed from several links.
 *
 * @param standardError by the delta method
 * @param df            the smallest of the links'; {@code POSITIVE_INFINITY} means the normal
 */
public record Composed(double estimate, double standardError, double df, double ciLower, double ciUpper) {
    static Composed of(double estimate, double standardError, double df, double level) {
        double half = standardError * new StudentT(df).twoSidedQuantile(level);
        return new Composed(estimate, standardError, df, estimate - half, estimate + half);
    }
}
