package org.dyad.synthesis.effect;

/**
 * The unbiased estimate of a correlation from r among n people, n &gt; 4:
 * <pre>{@code  G(r) = r ₂F₁(1/2, 1/2; c; 1 − r²),   c = (n − 2)/2 }</pre>
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177706717">Olkin, Pratt (1958)</a>
 */
final class OlkinPratt {
    /** From here on the power series needs fewer than a hundred terms, whatever r is. */
    private static final double SERIES_FROM = 12;

    private static final double STEP = 1.0 / 64;
    private static final int STEPS = 256;

    private OlkinPratt() {}

    static double unbiased(double r, double n) {
        double c = (n - 2) / 2;
        if (r == 0) {
            return 0;
        }
        return r * (c >= SERIES_FROM ? series(c, 1 - r * r) : integral(c, 1 - r * r, r * r));
    }

    /** Σ [(1/2)ⱼ]² / (c)ⱼ zʲ / j!. */
    private static double series(double c, double z) {
        double sum = 1;
        double term = 1;
        for (int j = 0; term > 1e-18 * sum; j++) {
            term *= (j + 0.5) * (j + 0.5) / ((c + j) * (j + 1)) * z;
            sum += term;
        }
        return sum;
    }

    /**
     * Euler's integral Γ(c)/(Γ(1/2)Γ(c−1/2)) ∫ t^(−1/2) (1−t)^(c−3/2) (1−zt)^(−1/2) dt over (0, 1), divided by itself at z = 0 (which is 1)
     * so that no gamma function is needed. The rule is double exponential: its points crowd at both ends, where the integrand or
     * its neighbour 1 − zt is singular, and 1 − t is carried apart so that nothing cancels there.
     *
     * @see <a href="https://doi.org/10.2977/prims/1195192451">Takahasi, Mori (1974)</a>
     */
    private static double integral(double c, double z, double oneLessZ) {
        double top = 0;
        double bottom = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double s = i * STEP;
            double e = StrictMath.exp(StrictMath.PI * StrictMath.sinh(s));
            double t = e / (1 + e);
            double u = 1 / (1 + e);
            if (t == 0 || u == 0) {
                continue;
            }
            // dt/ds = π cosh(s) t u, so the powers of t and u in the integrand each rise by 1.
            double weight = StrictMath.cosh(s) * Math.sqrt(t) * StrictMath.pow(u, c - 0.5);
            bottom += weight;
            top += weight / Math.sqrt(oneLessZ + z * u);
        }
        return top / bottom;
    }
}
