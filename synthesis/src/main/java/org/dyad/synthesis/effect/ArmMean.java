package org.dyad.synthesis.effect;

/**
 * The mean of one arm and how sure it is; no size is needed.
 *
 * @param arm           label
 * @param mean          in the units of the outcome
 * @param standardError of the mean, same units, greater than 0
 */
public record ArmMean(String arm, double mean, double standardError) {
    public ArmMean {
        Check.finite(arm, "mean", mean);
        Check.size(arm, "standard error", standardError);
    }

    /** From the standard deviation of {@code n} people. */
    public static ArmMean ofSd(String arm, double mean, double sd, double n) {
        Check.size(arm, "n", n);
        return new ArmMean(arm, mean, sd / Math.sqrt(n));
    }
}
