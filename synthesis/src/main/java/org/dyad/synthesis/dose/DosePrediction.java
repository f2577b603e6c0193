package org.dyad.synthesis.dose;

import java.util.Optional;

/**
 * The outcome at one dose minus that at another, by the fitted curve; of a curve of means, the mean at one dose.
 *
 * @param from               the dose compared with; of a mean, the dose at which the level is given, which changes nothing in it
 * @param estimate           mean difference, or mean, over trials
 * @param ciLower            confidence interval of {@code estimate}
 * @param predictionInterval of the true mean difference in a new trial (never of a person); empty where it cannot be had
 */
public record DosePrediction(
        double dose,
        double from,
        double estimate,
        double standardError,
        double ciLower,
        double ciUpper,
        Optional<PredictionInterval> predictionInterval) {
    /** t on trials minus coefficients. */
    public record PredictionInterval(double lower, double upper) {}
}
