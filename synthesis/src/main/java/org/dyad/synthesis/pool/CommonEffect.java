package org.dyad.synthesis.pool;

import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * One true effect for all studies (or one line, with moderators): τ² = 0. Also called equal-effects or fixed-effect model.
 */
public record CommonEffect() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        return TauSquared.assumedZero();
    }

    @Override
    public String code() {
        return "EE";
    }

    @Override
    public String words() {
        return "common effect";
    }

    @Override
    public Likelihood likelihood() {
        return Likelihood.FULL;
    }
}
