package org.dyad.synthesis.pool;

/**
 * Intervals of the between-study variance and what follows from it, all from the same two values of τ².
 *
 * @param tauSquared squared units of the effect
 * @param tau        units of the effect
 * @param i2         percent
 * @param h2         total over sampling variance
 */
public record HeterogeneityInterval(Interval tauSquared, Interval tau, Interval i2, Interval h2) {}
