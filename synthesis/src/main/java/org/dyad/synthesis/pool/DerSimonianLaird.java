package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * Method of moments with the weights w = 1/v:
 * <pre>{@code  τ² = max(0, (Q − (k − p)) / tr P),   SE² = (2(k − p) + 4 τ² tr P + 2 τ⁴ tr PP) / (tr P)² }</pre>
 * Closed form. Biased low when k is small and τ² large.
 *
 * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">DerSimonian, Laird (1986)</a>
 */
public record DerSimonianLaird() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        model.at(0);
        double trace = model.trace();
        double freedom = model.residualFreedom();
        double t = Math.max(0, (model.q() - freedom) / trace);
        double variance = 2 * freedom + 4 * t * trace + 2 * t * t * model.traceOfSquare();
        return TauSquared.closedForm(t, Math.sqrt(variance) / trace);
    }

    @Override
    public String code() {
        return "DL";
    }

    @Override
    public String words() {
        return "DerSimonian-Laird";
    }
}
