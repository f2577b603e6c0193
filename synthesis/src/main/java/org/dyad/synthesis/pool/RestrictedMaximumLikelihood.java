package org.dyad.synthesis.pool;

import java.util.OptionalDouble;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;

/**
 * The τ² of 0 or more that maximises the restricted likelihood with w = 1/(v + τ²); SE² = 2/tr PP. Where the likelihood has several
 * maxima the highest is taken, and the others are reported. The default: nearly unbiased and efficient.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.3.545">Patterson, Thompson (1971)</a>
 */
public record RestrictedMaximumLikelihood() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        TauSquaredSearch.Maximum maximum = TauSquaredSearch.restrictedMaximum(model);
        model.at(maximum.tauSquared());
        return new TauSquared(
                maximum.tauSquared(),
                OptionalDouble.of(Math.sqrt(2 / model.traceOfSquare())),
                new TauSquared.How.HighestMaximum(maximum.gridPoints(), maximum.otherMaxima()));
    }

    @Override
    public String code() {
        return "REML";
    }

    @Override
    public String words() {
        return "restricted maximum likelihood";
    }

    @Override
    public Likelihood likelihood() {
        return Likelihood.RESTRICTED;
    }
}
