package org.dyad.synthesis.bayes;

/**
 * The highest point of the joint posterior density of μ and τ.
 *
 * @param mu  mean effect
 * @param tau standard deviation between trials; often 0 although 0 is not likely, so no estimate to quote alone
 */
public record JointMode(double mu, double tau) {}
