package org.dyad.synthesis.target;

import org.dyad.evidence.InvalidEvidence;

/**
 * The mean level of one arm, for the level of the curve.
 *
 * @param study trial
 * @param dose IU per day
 * @param mean in the unit of the analysis
 * @param variance of {@code mean}: squared standard error, greater than 0
 */
public record LevelArm(String study, double dose, double mean, double variance) {
    public LevelArm {
        if (!Double.isFinite(dose) || dose < 0 || !Double.isFinite(mean) || !(variance > 0)) {
            throw new InvalidEvidence(
                    "%s: an arm with dose %s, mean %s and variance %s cannot inform the level.",
                    study, dose, mean, variance);
        }
    }
}
