package org.dyad.synthesis.effect;

/**
 * Size, mean and standard deviation of one arm.
 *
 * @param arm  label
 * @param n    people, greater than 0
 * @param mean in the units of the outcome
 * @param sd   same units, greater than 0
 */
public record ArmSpread(String arm, double n, double mean, double sd) {
    public ArmSpread {
        Check.size(arm, "n", n);
        Check.finite(arm, "mean", mean);
        Check.size(arm, "sd", sd);
    }
}
