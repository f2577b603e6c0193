package org.dyad.synthesis.bayes;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * The normal-normal hierarchical model, fitted by integration:
 *
 * <pre>{@code  y_i ~ N(theta_i, v_i),   theta_i ~ N(mu, tau²),   priors on mu and tau. }</pre>
 *
 * <p>Given τ all is normal in closed form, so only τ is integrated over; posteriors of μ, of a new trial's effect and of the trials' own
 * effects are mixtures of normal distributions over the nodes. The rule's error is at most 1e-12 of the whole and is part of the result;
 * quantiles are roots of the mixture's distribution function.
 *
 * <pre>{@code NormalHierarchicalModel.with(new TauPrior.HalfNormal(5)).fit(contrasts).mu().summary(0.95)}</pre>
 *
 * @param tauPrior in units of the effect
 * @param muPrior  flat by default
 * @see <a href="https://doi.org/10.18637/jss.v093.i06">Röver (2020), Bayesian random-effects meta-analysis using the bayesmeta R package</a>
 */
public record NormalHierarchicalModel(TauPrior tauPrior, MuPrior muPrior) {

    /** The model with this prior of τ and a flat one of μ. */
    public static NormalHierarchicalModel with(TauPrior tauPrior) {
        return new NormalHierarchicalModel(tauPrior, new MuPrior.Flat());
    }

    public NormalHierarchicalModel with(MuPrior changed) {
        return new NormalHierarchicalModel(tauPrior, changed);
    }

    /**
     * Fits the model; one contrast is enough.
     *
     * @throws NotEstimable for a uniform prior of τ with fewer than three contrasts
     * @throws org.dyad.statistics.optimise.SearchNotSettled where the integral could not be brought to its error bound
     */
    public BayesianFit fit(Contrasts contrasts) {
        if (tauPrior instanceof TauPrior.Uniform && contrasts.count() < TauPrior.LEAST_TRIALS_FOR_UNIFORM) {
            throw new NotEstimable(
                    "A uniform prior of tau needs at least %s trials; here %s. With fewer, how far trials differ would be read from"
                            + " the upper end of the prior and not from the trials. Use half-normal:SCALE.",
                    TauPrior.LEAST_TRIALS_FOR_UNIFORM, contrasts.count() == 1 ? "is 1" : "are " + contrasts.count());
        }
        if (muPrior instanceof MuPrior.Normal(double mean, double sd) && !(1 / (sd * sd) < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "The prior of the mean effect, %s with standard deviation %s, is too narrow.", mean, sd);
        }
        return new BayesianFit(this, contrasts);
    }
}
