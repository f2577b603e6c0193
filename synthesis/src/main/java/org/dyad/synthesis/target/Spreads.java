package org.dyad.synthesis.target;

import java.util.OptionalDouble;

/**
 * The three spreads at one dose, as standard deviations in the unit of the analysis. They answer different questions
 * and are never added.
 *
 * @param dose IU per day at which they hold
 * @param mean mean level at that dose
 * @param estimation how well the mean is known: its standard error
 * @param betweenTrials how far trial populations lie from the mean; absent where it cannot be estimated
 * @param betweenIndividuals how far people lie from the mean of their population; absent where it cannot be estimated
 */
public record Spreads(
        double dose, double mean, double estimation, OptionalDouble betweenTrials, OptionalDouble betweenIndividuals) {}
