package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The level of the curve at its reference dose, over trials that report arm means.
 *
 * @param estimate mean level at the reference dose
 * @param variance of {@code estimate} given the curve
 * @param betweenTrialVariance of the levels; absent below three trials, where nothing can estimate it
 * @param trials what each trial says, in the order of their names
 */
public record LevelFit(double estimate, double variance, OptionalDouble betweenTrialVariance, List<TrialLevel> trials) {
    public LevelFit {
        trials = List.copyOf(trials);
    }

    /**
     * The level of one trial, brought to the reference dose along the curve.
     *
     * @param study trial
     * @param estimate level at the reference dose
     * @param variance its sampling variance
     * @param weight share of the mean level, between 0 and 1
     */
    public record TrialLevel(String study, double estimate, double variance, double weight) {}
}
