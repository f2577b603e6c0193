package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * The τ² that solves Σ w (k/(k − p) e² − v − τ²) = 0 with w = 1/(v + τ²) and residuals e. Written out this is k Q(τ²)/(k − p) = k:
 * the equation of Paule and Mandel, so both give the same number; each is offered under the name by which it is asked for.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1983.10477920">Morris (1983)</a>
 */
public record EmpiricalBayes() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        return new PauleMandel().estimate(model);
    }

    @Override
    public String code() {
        return "EB";
    }

    @Override
    public String words() {
        return "empirical Bayes";
    }
}
