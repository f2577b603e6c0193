package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * Model error variance from a rough start τ₀² = Σ(y − ȳ)²/k and the weights w = 1/(v + τ₀²):
 * <pre>{@code  τ² = τ₀² Q / (k − p),   SE² = τ₀⁴ (2 tr PVPV + 4 τ² tr PVP + 2 τ⁴ tr PP) / (k − p)² }</pre>
 * Closed form; 0 only when all effects are equal. Biased high when τ² is small.
 *
 * @see <a href="https://doi.org/10.1111/j.1467-9876.2005.00489.x">Sidik, Jonkman (2005)</a>
 */
public record SidikJonkman() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        double start = model.populationVariance();
        model.at(start);
        double freedom = model.residualFreedom();
        double t = start * model.q() / freedom;
        double variance = 2 * model.traceOfSquaredVariances()
                + 4 * t * model.traceOfSquareTimesVariances()
                + 2 * t * t * model.traceOfSquare();
        return TauSquared.closedForm(t, start * Math.sqrt(variance) / freedom);
    }

    @Override
    public String code() {
        return "SJ";
    }

    @Override
    public String words() {
        return "Sidik-Jonkman";
    }
}
