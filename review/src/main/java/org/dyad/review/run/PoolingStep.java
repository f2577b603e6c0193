package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.review.protocol.ReviewProtocol.PoolingPlan;
import org.dyad.review.result.PooledResult;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;

/** Pools the highest dose of each trial against its reference arm. */
final class PoolingStep {
    /** Below this many trials an interval from the normal distribution is too narrow to be left without a word. */
    static final int FEW_TRIALS = 5;

    private final PoolingPlan plan;

    PoolingStep(PoolingPlan plan) {
        this.plan = plan;
    }

    Attempt<PooledResult> pool(Assembly assembly) {
        List<AssembledContrast> contrasts = assembly.pooledContrasts();
        if (contrasts.isEmpty()) {
            return Attempt.none("No trial gives a difference between two doses with its standard error.");
        }
        return Attempt.at(() -> pooled(contrasts));
    }

    private PooledResult pooled(List<AssembledContrast> chosen) {
        Contrasts contrasts = contrasts(chosen);
        RandomEffects options = options();
        PoolingFit common =
                options.with(new CommonEffect()).with(CoefficientTest.Z).fit(contrasts);
        List<String> notes = new ArrayList<>();
        if (contrasts.count() < 3) {
            notes.add(
                    contrasts.count() == 1
                            ? "One trial: its own difference is shown; there is nothing to pool."
                            : "Two trials: one common effect is shown with both trials; how trials differ cannot be"
                                    + " estimated from two.");
            return new PooledResult(common, Optional.empty(), common, chosen, notes);
        }
        PoolingFit fit = fit(options, contrasts, notes);
        Optional<PoolingFit> normal = wider(options.with(CoefficientTest.Z).fit(contrasts), fit);
        if (normal.isPresent()) {
            notes.add("The Knapp-Hartung interval is narrower here than the normal one, which happens by chance when"
                    + " trials agree closely; both are shown, and the wider one is the safer.");
        }
        return new PooledResult(fit, normal, common, chosen, notes);
    }

    /** Where the protocol's test has nothing to estimate its scale from (equal effects), the normal one stands in, and says so. */
    private static PoolingFit fit(RandomEffects options, Contrasts contrasts, List<String> notes) {
        try {
            return options.fit(contrasts);
        } catch (NotEstimable e) {
            if (options.test() == CoefficientTest.Z) {
                throw e;
            }
            notes.add("%s cannot be used here (%s); the interval rests on the normal distribution instead."
                    .formatted(options.test().words(), e.getMessage()));
            return options.with(CoefficientTest.Z).fit(contrasts);
        }
    }

    private static Optional<PoolingFit> wider(PoolingFit normal, PoolingFit fit) {
        double normalWidth = normal.pooled().upper() - normal.pooled().lower();
        double width = fit.pooled().upper() - fit.pooled().lower();
        return normalWidth > width ? Optional.of(normal) : Optional.empty();
    }

    RandomEffects options() {
        return RandomEffects.withDefaults()
                .with(HeterogeneityEstimator.parse(plan.method()).orElseThrow())
                .with(CoefficientTest.parse(plan.test()).orElseThrow())
                .with(PredictionRule.parse(plan.predict()).orElseThrow())
                .withLevel(plan.level() / 100);
    }

    static Contrasts contrasts(List<AssembledContrast> chosen) {
        return new Contrasts(
                EffectMeasure.MD,
                chosen.stream()
                        .map(c -> new Contrast(c.trial(), c.estimate(), c.variance()))
                        .toList());
    }
}
