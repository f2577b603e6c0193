package org.dyad.synthesis.effect;

/**
 * The factor that makes a standardised mean unbiased, with m degrees of freedom of its standard deviation:
 * <pre>{@code  J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)) }</pre>
 * Needs m &gt; 1; J rises from 0 at m = 1 to 1.
 *
 * @see <a href="https://doi.org/10.3102/10769986006002107">Hedges (1981), eq. 6e</a>
 */
final class HedgesCorrection {
    /** From here on the expansion is exact to rounding. */
    private static final double ASYMPTOTIC_FROM = 40;

    private HedgesCorrection() {}

    static boolean isDefined(double m) {
        return m > 1;
    }

    static double of(double m) {
        double x = (m - 1) / 2;
        // Γ(x + 1/2) / Γ(x) = [x / (x + 1/2)] Γ(x + 3/2) / Γ(x + 1), so x can be raised to where the expansion holds.
        double factor = 1;
        while (x < ASYMPTOTIC_FROM) {
            factor *= x / (x + 0.5);
            x += 1;
        }
        return factor * gammaRatio(x) / Math.sqrt(m / 2);
    }

    /** Γ(x + 1/2) / Γ(x) for large x; Tricomi and Erdélyi (1951), doi:10.2140/pjm.1951.1.133. */
    private static double gammaRatio(double x) {
        double u = 1 / x;
        double series = 1
                + u
                        * (-1.0 / 8
                                + u
                                        * (1.0 / 128
                                                + u
                                                        * (5.0 / 1024
                                                                + u
                                                                        * (-21.0 / 32768
                                                                                + u
                                                                                        * (-399.0 / 262144
                                                                                                + u
                                                                                                        * (869.0
                                                                                                                        / 4194304
                                                                                                                + u
                                                                                                                        * 39325.0
                                                                                                                        / 33554432))))));
        return Math.sqrt(x) * series;
    }
}
