package org.dyad.synthesis.pool;

import java.util.OptionalDouble;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;

/**
 * The τ² at which the generalised Q equals its expectation, Q(τ²) = k − p with w = 1/(v + τ²), or 0 when Q(0) is no larger;
 * SE² = 2k²/((k − p)(Σw)²). One root, since Q falls with τ².
 *
 * @see <a href="https://doi.org/10.6028/jres.087.022">Paule, Mandel (1982)</a>
 */
public record PauleMandel() implements HeterogeneityEstimator {
    @Override
    public TauSquared estimate(KnownVarianceRegression model) {
        double t = TauSquaredSearch.whereQFallsTo(model, model.residualFreedom());
        model.at(t);
        double k = model.rows();
        double standardError = k * Math.sqrt(2.0 / model.residualFreedom()) / model.weightSum();
        return new TauSquared(t, OptionalDouble.of(standardError), new TauSquared.How.Root());
    }

    @Override
    public String code() {
        return "PM";
    }

    @Override
    public String words() {
        return "Paule-Mandel";
    }
}
