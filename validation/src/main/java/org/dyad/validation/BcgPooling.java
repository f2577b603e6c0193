package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.HeterogeneityInterval;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.StudyResult;

/** Log risk ratios, all estimators, z and Knapp-Hartung, Q-profile interval, weights, study predictions. */
final class BcgPooling implements ReferenceCase {
    private static final Tolerance SEARCHED = Tolerance.searched();

    @Override
    public String name() {
        return "bcg_pooling";
    }

    @Override
    public String covers() {
        return "pooling by nine estimators, z and Knapp-Hartung; Q-profile interval; weights; study predictions";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Bcg.contrasts(folder);
        Bcg.compareEffects(expected.at("effects"), contrasts);
        for (String table : List.of("fits", "fits_knha")) {
            for (String method : expected.at(table).fields()) {
                FitComparison.compareMean(expected.at(table).at(method), contrasts);
            }
        }
        for (String method : expected.at("tau2_ci_qprofile").fields()) {
            HeterogeneityEstimator estimator =
                    HeterogeneityEstimator.parse(method).orElseThrow();
            compareInterval(
                    expected.at("tau2_ci_qprofile").at(method),
                    RandomEffects.withDefaults().with(estimator).fit(contrasts));
        }
        expected.at("default_control")
                .leaveOut("what the other program returns with its default stopping rules, which is never a target");
        PoolingFit reml = RandomEffects.withDefaults().with(PredictionRule.Z).fit(contrasts);
        transformed(expected.at("transformed"), reml, contrasts.measure().scale());
        PoolingFit common =
                RandomEffects.withDefaults().with(new CommonEffect()).fit(contrasts);
        column(expected.at("weights_percent").at("EE"), common, StudyResult::weightPercent);
        column(expected.at("weights_percent").at("REML"), reml, StudyResult::weightPercent);
        Expected blups = expected.at("blups_REML");
        column(blups.at("pred"), reml, StudyResult::trueEffect);
        column(blups.at("se"), reml, StudyResult::trueEffectError);
        column(blups.at("pi_lb"), reml, s -> s.trueEffectInterval().lower());
        column(blups.at("pi_ub"), reml, s -> s.trueEffectInterval().upper());
    }

    private static void column(Expected expected, PoolingFit fit, Function<StudyResult, Double> value) {
        expected.matches(fit.studies().stream().map(value).toList(), SEARCHED);
    }

    private static void compareInterval(Expected expected, PoolingFit fit) {
        HeterogeneityInterval interval = fit.heterogeneityInterval().orElseThrow();
        expected.at("tau2").matches(fit.tauSquared().value(), SEARCHED);
        ends(expected, "tau2", interval.tauSquared());
        ends(expected, "tau", interval.tau());
        ends(expected, "I2", interval.i2());
        ends(expected, "H2", interval.h2());
    }

    private static void ends(Expected expected, String name, Interval interval) {
        expected.at(name + "_lb").matches(interval.lower(), SEARCHED);
        expected.at(name + "_ub").matches(interval.upper(), SEARCHED);
    }

    private static void transformed(Expected expected, PoolingFit fit, EffectScale scale) {
        Interval prediction = fit.predictionInterval().orElseThrow();
        expected.at("estimate").matches(scale.backTransform(fit.pooled().estimate()), SEARCHED);
        expected.at("ci_lb").matches(scale.backTransform(fit.pooled().lower()), SEARCHED);
        expected.at("ci_ub").matches(scale.backTransform(fit.pooled().upper()), SEARCHED);
        expected.at("pi_lb").matches(scale.backTransform(prediction.lower()), SEARCHED);
        expected.at("pi_ub").matches(scale.backTransform(prediction.upper()), SEARCHED);
    }
}
