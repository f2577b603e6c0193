package org.dyad.synthesis.pool;

import java.util.OptionalDouble;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;

/**
 * The τ² of 0 or more that maximises the likelihood with w = 1/(v + τ²); SE² = 2/Σw². Where the likelihood has several maxima the
 * highest is taken, and the others are reported. Biased low, since it takes the coefficients as known.
 *
 * @see <a href="https://doi.org/10.1002/sim.4780150403">Hardy, Thompson (1996)</a>
 */
public record MaximumLikelihood() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        TauSquaredSearch.Maximum maximum = TauSquaredSearch.likelihoodMaximum(model);
        model.at(maximum.tauSquared());
        return new TauSquared(
                maximum.tauSquared(),
                OptionalDouble.of(Math.sqrt(2 / model.squaredWeightSum())),
                new TauSquared.How.HighestMaximum(maximum.gridPoints(), maximum.otherMaxima()));
    }

    @Override
    public String code() {
        return "ML";
    }

    @Override
    public String words() {
        return "maximum likelihood";
    }

    @Override
    public Likelihood likelihood() {
        return Likelihood.FULL;
    }
}
