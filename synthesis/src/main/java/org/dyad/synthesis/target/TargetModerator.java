package org.dyad.synthesis.target;

import org.dyad.synthesis.dose.ModeratorTest;

/**
 * A covariate of trials that an answer depends on, and the value at which it is given. What it does is seen between trials only:
 * an ecological comparison, which need not hold between the people of one trial.
 *
 * @param test whether the curve depends on it, and which values the trials have
 * @param value at which the answer is given
 * @param levelDepends whether the level at the reference dose follows it too; else that level is one mean over trials
 */
public record TargetModerator(ModeratorTest test, double value, boolean levelDepends) {
    public String name() {
        return test.moderator();
    }

    /** Whether no trial has a value as low, or as high. */
    public boolean outsideTheTrials() {
        return value < test.lowest() || value > test.highest();
    }
}
