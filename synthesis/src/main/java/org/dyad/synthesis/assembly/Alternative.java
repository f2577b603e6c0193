package org.dyad.synthesis.assembly;

/**
 * What another choice of number would have given for the same contrast.
 *
 * @param number the choice
 * @param estimate in the unit of the outcome
 * @param standardError of {@code estimate}
 */
public record Alternative(NumberUsed number, double estimate, double standardError) {}
