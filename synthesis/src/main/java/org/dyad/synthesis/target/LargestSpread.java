package org.dyad.synthesis.target;

import org.dyad.statistics.distribution.Normal;

/** The largest spread between people at which a window of doses can exist. */
public final class LargestSpread {
    private LargestSpread() {}

    /**
     * Coefficient of variation of a lognormal distribution with exactly {@code fraction} at or above {@code lower} and
     * {@code upperFraction} above {@code upper}:
     *
     * <pre>{@code  sigma = ln(upper / lower) / (z(fraction) + z(1 - upperFraction)),   CV = sqrt(exp(sigma^2) - 1) }</pre>
     *
     * <p>A wider spread leaves no mean, and so no dose, for which both hold.
     *
     * @return infinite where the two shares do not compete
     */
    public static double lognormal(double lower, double fraction, double upper, double upperFraction) {
        double z = Normal.quantile(fraction) + Normal.quantile(1 - upperFraction);
        if (z <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double sigma = StrictMath.log(upper / lower) / z;
        return Math.sqrt(StrictMath.expm1(sigma * sigma));
    }
}
