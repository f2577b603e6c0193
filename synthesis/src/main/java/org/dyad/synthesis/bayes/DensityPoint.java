package org.dyad.synthesis.bayes;

/**
 * One point of a density curve.
 *
 * @param value   on the scale of analysis
 * @param density per unit of {@code value}
 */
public record DensityPoint(double value, double density) {}
