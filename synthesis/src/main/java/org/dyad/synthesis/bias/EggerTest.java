package org.dyad.synthesis.bias;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * A line of effects on the size of their trials, y = β₀ + β₁x: a slope other than 0 means that small trials say something else than
 * large ones. Selective publication is one reason among several.
 *
 * <p>The classical form weighs by 1/v and lets a multiplicative residual variance absorb what else differs (t with k − 2 degrees of
 * freedom); with x the standard error it is Egger's test, his intercept being this slope. The mixed form adds the between-study
 * variance to v, with the estimator and test of its options.
 *
 * @param predictor x
 * @param form      how the line was fitted
 * @param fit       intercept and slope, in this order; on the analysis scale, the slope per unit of x
 * @see <a href="https://doi.org/10.1136/bmj.315.7109.629">Egger, Davey Smith, Schneider, Minder (1997)</a>
 * @see <a href="https://doi.org/10.1002/sim.2380">Harbord, Egger, Sterne (2006), for the mixed and the classical form side by side</a>
 */
public record EggerTest(SizePredictor predictor, Form form, PoolingFit fit) {
    /** How the line was fitted. */
    public enum Form {
        /** Weighted least squares with a multiplicative residual variance. */
        WEIGHTED,
        /** Random effects around the line. */
        MIXED
    }

    /**
     * The classical form.
     *
     * @param sizes number of people of each contrast, in their order; empty where {@code predictor} needs none
     * @param level of the intervals
     * @throws NotEstimable with fewer than three trials, one size for all, or effects that lie on the line exactly
     */
    public static EggerTest weighted(Contrasts contrasts, SizePredictor predictor, List<Double> sizes, double level) {
        RandomEffects options = RandomEffects.withDefaults()
                .with(new CommonEffect())
                .with(CoefficientTest.KNAPP_HARTUNG)
                .withLevel(level);
        return new EggerTest(predictor, Form.WEIGHTED, fit(contrasts, predictor, sizes, options));
    }

    /**
     * The mixed form.
     *
     * @param sizes   number of people of each contrast, in their order; empty where {@code predictor} needs none
     * @param options estimator of τ², test and level
     * @throws NotEstimable with fewer than three trials or one size for all
     */
    public static EggerTest mixed(
            Contrasts contrasts, SizePredictor predictor, List<Double> sizes, RandomEffects options) {
        return new EggerTest(predictor, Form.MIXED, fit(contrasts, predictor, sizes, options));
    }

    private static PoolingFit fit(
            Contrasts contrasts, SizePredictor predictor, List<Double> sizes, RandomEffects options) {
        if (contrasts.count() < 3) {
            throw new NotEstimable(
                    "A line through effects and trial sizes needs 3 trials to be tested; here %s.",
                    contrasts.count() == 1 ? "is 1" : "are " + contrasts.count());
        }
        List<Double> values = predictor.values(contrasts, sizes);
        if (new HashSet<>(values).size() == 1) {
            throw new NotEstimable(
                    "All trials have the same %s, so effects cannot be compared between small and large trials.",
                    predictor.words());
        }
        return options.fit(contrasts, Moderators.of(new Moderator.Numeric(predictor.code(), values)));
    }

    /** The slope with its test: the test of small-study effects. */
    public Coefficient slope() {
        return fit.coefficients().get(1);
    }

    /** The effect in an infinitely large trial, with its interval; empty for predictors that grow with the trial. */
    public Optional<Coefficient> limit() {
        return predictor.vanishesWithSize() ? Optional.of(fit.coefficients().getFirst()) : Optional.empty();
    }

    /** Square root of the multiplicative residual variance (1 where sampling error explains all); classical form only. */
    public OptionalDouble residualStandardDeviation() {
        return switch (form) {
            case WEIGHTED ->
                OptionalDouble.of(
                        Math.sqrt(fit.heterogeneity().q() / fit.heterogeneity().degreesOfFreedom()));
            case MIXED -> OptionalDouble.empty();
        };
    }
}
