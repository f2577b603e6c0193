package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * Method of moments without weights (w = 1), also called the Cochran or variance-component estimator:
 * <pre>{@code  τ² = max(0, (Q − tr PV) / (k − p)),   SE² = (2 tr PVPV + 4 τ² tr PV + 2 τ⁴ (k − p)) / (k − p)² }</pre>
 * Closed form. Nearly unbiased, less efficient than the others when the variances differ much.
 *
 * @see <a href="https://doi.org/10.1016/C2009-0-03396-0">Hedges, Olkin (1985), Statistical Methods for Meta-Analysis,
 *     chapter 9</a>
 */
public record Hedges() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        model.unweighted();
        double freedom = model.residualFreedom();
        double within = model.traceTimesVariances();
        double t = Math.max(0, (model.q() - within) / freedom);
        double variance = 2 * model.traceOfSquaredVariances() + 4 * t * within + 2 * t * t * freedom;
        return TauSquared.closedForm(t, Math.sqrt(variance) / freedom);
    }

    @Override
    public String code() {
        return "HE";
    }

    @Override
    public String words() {
        return "Hedges";
    }
}
