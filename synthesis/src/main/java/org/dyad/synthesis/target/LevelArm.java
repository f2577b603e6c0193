package org.dyad.synthesis.target;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.TrialCovariates;

/**
 * The mean level of one arm, for the level of the curve.
 *
 * @param study trial
 * @param dose IU per day
 * @param mean in the unit of the analysis
 * @param variance of {@code mean}: squared standard error, greater than 0
 * @param covariates of the trial, the same in all its arms; for levels that depend on them
 */
public record LevelArm(String study, double dose, double mean, double variance, TrialCovariates covariates) {
    public LevelArm {
        if (!Double.isFinite(dose) || dose < 0 || !Double.isFinite(mean) || !(variance > 0)) {
            throw new InvalidEvidence(
                    "%s: an arm with dose %s, mean %s and variance %s cannot inform the level.",
                    study, dose, mean, variance);
        }
    }

    /** Without covariates. */
    public LevelArm(String study, double dose, double mean, double variance) {
        this(study, dose, mean, variance, TrialCovariates.none());
    }

    /** The same arm of a trial with these covariates. */
    public LevelArm with(TrialCovariates changed) {
        return new LevelArm(study, dose, mean, variance, changed);
    }
}
