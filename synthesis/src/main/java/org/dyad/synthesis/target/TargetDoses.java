package org.dyad.synthesis.target;

/**
 * The two doses that a question asks for, without the curve of fractions: what simulations need, and soonest had.
 *
 * @param mean the dose at which the mean reaches the threshold
 * @param individuals the dose at which the given fraction of individuals does
 */
public record TargetDoses(DoseForTarget mean, DoseForTarget individuals) {}
