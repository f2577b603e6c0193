package org.dyad.statistics.distribution;

import org.hipparchus.special.Gamma;

/** The natural log of the gamma function, for the constants of likelihoods of counts. */
public final class LogGamma {
    private LogGamma() {}

    /** ln Γ(x) for x above 0. */
    public static double of(double x) {
        return Gamma.logGamma(x);
    }

    /** ln n!, for counts that need not be whole. */
    public static double factorial(double n) {
        return of(n + 1);
    }

    /** The log of the binomial coefficient n over y. */
    public static double choose(double n, double y) {
        return factorial(n) - factorial(y) - factorial(n - y);
    }
}
