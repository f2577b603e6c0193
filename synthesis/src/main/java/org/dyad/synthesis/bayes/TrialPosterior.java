package org.dyad.synthesis.bayes;

/**
 * The true effect of one trial, drawn towards the mean of all by as much as the trials are alike.
 *
 * @param study     label
 * @param effect    as it was observed
 * @param variance  its sampling variance
 * @param posterior of the true effect
 */
public record TrialPosterior(String study, double effect, double variance, Posterior posterior) {}
