package org.dyad.synthesis.dose;

/**
 * One coefficient of a dose-response curve.
 *
 * @param df of the reference t; {@code POSITIVE_INFINITY} means the normal
 */
public record DoseCoefficient(
        String name,
        double estimate,
        double standardError,
        double statistic,
        double df,
        double pValue,
        double ciLower,
        double ciUpper) {}
