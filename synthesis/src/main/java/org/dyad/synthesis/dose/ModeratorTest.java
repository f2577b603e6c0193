package org.dyad.synthesis.dose;

/**
 * Whether the curve depends on a covariate of trials.
 *
 * @param moderator its name
 * @param centre    its mean over the trials, at which the coefficients without moderator hold
 * @param lowest    in the trials
 * @param highest   in the trials
 * @param trials    with a value, all of which are in the fit
 * @param test      that all its coefficients are 0
 */
public record ModeratorTest(
        String moderator, double centre, double lowest, double highest, int trials, WaldTest test) {}
