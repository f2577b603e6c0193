package org.dyad.statistics.components;

/**
 * The best linear unbiased prediction of the effect of one unit of a level, û = σ² z'Σ⁻¹r.
 *
 * @param group         position of its group, from 0
 * @param unit          its number within the group
 * @param effect        û
 * @param standardError of û − u, √(σ² − σ⁴ z'Pz); takes the variances as known
 */
public record UnitEffect(int group, int unit, double effect, double standardError) {}
