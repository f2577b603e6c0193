package org.dyad.synthesis.dose;

import org.dyad.statistics.distribution.ChiSquared;

/**
 * Cochran's Q of the effects about one common curve.
 *
 * @param q      Σ r'S⁻¹r at the fit without between-trial variance
 * @param df     effects minus coefficients
 * @param pValue chi-squared; 1 when {@code df} is 0
 */
public record ResidualHeterogeneity(double q, int df, double pValue) {
    static ResidualHeterogeneity of(double q, int df) {
        return new ResidualHeterogeneity(q, df, df > 0 ? new ChiSquared(df).survival(q) : 1);
    }
}
