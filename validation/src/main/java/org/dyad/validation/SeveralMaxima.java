package org.dyad.validation;

import java.nio.file.Path;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.MaximumLikelihood;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.RestrictedMaximumLikelihood;
import org.dyad.synthesis.pool.TauSquared;

/** A table whose likelihood has two maxima. */
final class SeveralMaxima implements ReferenceCase {
    @Override
    public String name() {
        return "several_maxima";
    }

    @Override
    public String covers() {
        return "the highest of two maxima of the likelihood, by brute force on 5001 points";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Contrasts.of(
                EffectMeasure.GEN,
                expected.at("yi").numbers(),
                expected.at("vi").numbers());
        expected.at("yi").leaveOut(FitComparison.INPUT);
        expected.at("vi").leaveOut(FitComparison.INPUT);
        compare(expected.at("ML"), new MaximumLikelihood(), contrasts);
        compare(expected.at("REML"), new RestrictedMaximumLikelihood(), contrasts);
    }

    private static void compare(Expected expected, HeterogeneityEstimator estimator, Contrasts contrasts) {
        PoolingFit fit = RandomEffects.withDefaults().with(estimator).fit(contrasts);
        expected.at("tau2").matches(fit.tauSquared().value(), Tolerance.searched());
        expected.at("logLik").matches(fit.fitStatistics().orElseThrow().logLikelihood(), Tolerance.closedForm());
        int others = fit.tauSquared().how() instanceof TauSquared.How.HighestMaximum highest
                ? highest.otherMaxima().size()
                : 0;
        expected.at("maxima").matches(1 + others, Tolerance.closedForm());
    }
}
