package org.dyad.synthesis.pool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.statistics.meta.KnownVarianceRegression;

/**
 * A method for the between-study variance τ². With k effects y, their variances v, p coefficients of the design X, W = diag(w):
 * P = W − WX(X'WX)⁻¹X'W and Q = y'Py. All need k &gt; p. The methods and their standard errors side by side: Viechtbauer
 * (2005), Viechtbauer et al. (2015), Veroniki et al. (2016).
 *
 * @see <a href="https://doi.org/10.3102/10769986030003261">Viechtbauer (2005)</a>
 * @see <a href="https://doi.org/10.1037/met0000011">Viechtbauer, López-López, Sánchez-Meca, Marín-Martínez (2015)</a>
 * @see <a href="https://doi.org/10.1002/jrsm.1164">Veroniki et al. (2016)</a>
 */
public sealed interface HeterogeneityEstimator
        permits CommonEffect,
                DerSimonianLaird,
                Hedges,
                HunterSchmidt,
                SidikJonkman,
                MaximumLikelihood,
                RestrictedMaximumLikelihood,
                EmpiricalBayes,
                PauleMandel {

    /** τ² of these data. Moves {@code model}; wherever it is left, the caller moves it on. */
    TauSquared estimate(KnownVarianceRegression model);

    /** The short name in the field, as typed by a person. */
    String code();

    /** The name in full. */
    String words();

    /** Which likelihood judges the fit. */
    default Likelihood likelihood() {
        return Likelihood.NONE;
    }

    /** The likelihood that an estimator belongs to. */
    enum Likelihood {
        /** The estimator is not based on one, so no log-likelihood or information criterion is given. */
        NONE,
        FULL,
        RESTRICTED
    }

    /** All methods, the common effect first. */
    static List<HeterogeneityEstimator> all() {
        return List.of(
                new CommonEffect(),
                new DerSimonianLaird(),
                new Hedges(),
                new HunterSchmidt(),
                new SidikJonkman(),
                new MaximumLikelihood(),
                new RestrictedMaximumLikelihood(),
                new EmpiricalBayes(),
                new PauleMandel());
    }

    /** The method of that short name, in either case; empty where none has it. */
    static Optional<HeterogeneityEstimator> parse(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return all().stream().filter(method -> method.code().equals(wanted)).findFirst();
    }
}
