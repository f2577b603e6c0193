package org.dyad.synthesis.pool;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrasts;

/**
 * Pools contrasts, with or without moderators: {@code RandomEffects.withDefaults().with(new PauleMandel()).fit(contrasts)}.
 * Studies are independent; effects are normal with known variances, true effects normal with variance τ².
 *
 * @param estimator  of τ²; restricted maximum likelihood by default
 * @param test       of the coefficients; normal by default
 * @param prediction the rule of prediction intervals; k − 2 by default
 * @param level      of all intervals, between 0 and 1; 0.95 by default
 */
public record RandomEffects(
        HeterogeneityEstimator estimator, CoefficientTest test, PredictionRule prediction, double level) {
    public RandomEffects {
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence(
                    "The level of intervals is %s; it must lie between 0 and 1, such as 0.95.", level);
        }
    }

    public static RandomEffects withDefaults() {
        return new RandomEffects(new RestrictedMaximumLikelihood(), CoefficientTest.Z, PredictionRule.K_MINUS_2, 0.95);
    }

    public RandomEffects with(HeterogeneityEstimator other) {
        return new RandomEffects(other, test, prediction, level);
    }

    public RandomEffects with(CoefficientTest other) {
        return new RandomEffects(estimator, other, prediction, level);
    }

    public RandomEffects with(PredictionRule other) {
        return new RandomEffects(estimator, test, other, level);
    }

    public RandomEffects withLevel(double other) {
        return new RandomEffects(estimator, test, prediction, other);
    }

    /** Pools all contrasts into one mean; as {@link #fit(Contrasts, Moderators)} otherwise. */
    public PoolingFit fit(Contrasts contrasts) {
        return fit(contrasts, Moderators.none());
    }

    /**
     * Fits the mean effect as a line in the moderators. One contrast alone, or as many coefficients as contrasts, gives a fit whose τ² is
     * marked as not estimable; two contrasts give all numbers, and how little they mean is for the reader.
     *
     * @throws NotEstimable    when there are fewer contrasts than coefficients, a moderator says nothing new, or t or Knapp-Hartung has
     *                         nothing to estimate its scale from
     * @throws InvalidEvidence when a moderator has not one value for each contrast
     * @throws org.dyad.statistics.optimise.SearchNotSettled when the search for τ² ended without an answer
     */
    public PoolingFit fit(Contrasts contrasts, Moderators moderators) {
        return Fitting.fit(this, contrasts, moderators);
    }

    /**
     * Many fits of one design, for bootstraps: skips everything but coefficients, standard errors and τ².
     *
     * @param contrasts  for their number and, where a refit gives none, their variances
     * @param moderators as for {@link #fit(Contrasts, Moderators)}
     */
    public Refitter refitter(Contrasts contrasts, Moderators moderators) {
        return new Refitter(this, contrasts, moderators);
    }
}
