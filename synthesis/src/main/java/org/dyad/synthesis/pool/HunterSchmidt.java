package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * Method of moments with the weights w = 1/v that leaves the degrees of freedom out:
 * <pre>{@code  τ² = max(0, (Q − k) / Σw),   SE² = (2(k − p) + 4 τ² tr P + 2 τ⁴ tr PP) / (Σw)² }</pre>
 * Closed form. Biased low; offered for comparison with older work.
 *
 * @see <a href="https://doi.org/10.4135/9781412985031">Hunter, Schmidt (2004), Methods of Meta-Analysis, 2nd ed.</a>
 */
public record HunterSchmidt() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        model.at(0);
        double weight = model.weightSum();
        double t = Math.max(0, (model.q() - model.rows()) / weight);
        double variance = 2.0 * model.residualFreedom() + 4 * t * model.trace() + 2 * t * t * model.traceOfSquare();
        return TauSquared.closedForm(t, Math.sqrt(variance) / weight);
    }

    @Override
    public String code() {
        return "HS";
    }

    @Override
    public String words() {
        return "Hunter-Schmidt";
    }
}
