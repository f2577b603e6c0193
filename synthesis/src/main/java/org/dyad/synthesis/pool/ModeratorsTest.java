package org.dyad.synthesis.pool;

import java.util.OptionalDouble;

/**
 * The test that all coefficients but the intercept are 0.
 *
 * @param statistic     Wald chi-squared (test z), or F = chi-squared / degreesOfFreedom
 * @param numerator     number of coefficients tested
 * @param denominator   k − p for F; {@code POSITIVE_INFINITY} for chi-squared
 * @param pValue        upper tail
 * @param explainedPercent R²: the proportional drop of τ² against the model without moderators, in percent and never below 0 (Raudenbush
 *                      1994); for the common-effect model the adjusted R² of the weighted regression; empty without an intercept or where
 *                      τ² is 0 without moderators
 */
public record ModeratorsTest(
        double statistic, int numerator, double denominator, double pValue, OptionalDouble explainedPercent) {}
