package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.Prediction;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;

/** Latitude; latitude and year; allocation and latitude; predictions. */
final class BcgMetaRegression implements ReferenceCase {
    private static final Tolerance SEARCHED = Tolerance.searched();

    @Override
    public String name() {
        return "bcg_metaregression";
    }

    @Override
    public String covers() {
        return "meta-regression on numbers and categories, their joint test, explained variance, predictions";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Bcg.contrasts(folder);
        Bcg.compareEffects(expected.at("effects"), contrasts);
        Moderator latitude = Bcg.numeric(folder, "ablat");
        for (String fit : expected.at("ablat").fields()) {
            FitComparison.compareRegression(expected.at("ablat").at(fit), contrasts, Moderators.of(latitude));
        }
        FitComparison.compareRegression(
                expected.at("ablat_year"), contrasts, Moderators.of(latitude, Bcg.numeric(folder, "year")));
        FitComparison.compareRegression(
                expected.at("alloc_ablat"),
                contrasts,
                Moderators.of(new Moderator.Categorical("alloc", Bcg.allocation(folder)), latitude));
        PoolingFit fit = RandomEffects.withDefaults().with(PredictionRule.Z).fit(contrasts, Moderators.of(latitude));
        Expected predictions = expected.at("predictions_REML");
        for (int i = 0; i < predictions.size(); i++) {
            comparePrediction(predictions.at(i), fit);
        }
    }

    private static void comparePrediction(Expected expected, PoolingFit fit) {
        double latitude = expected.at("ablat").number();
        expected.at("ablat").leaveOut(FitComparison.INPUT);
        Prediction prediction = fit.predict(List.of(latitude));
        Interval future = prediction.prediction().orElseThrow();
        expected.at("pred").matches(prediction.estimate(), SEARCHED);
        expected.at("se").matches(prediction.standardError(), SEARCHED);
        expected.at("ci_lb").matches(prediction.confidence().lower(), SEARCHED);
        expected.at("ci_ub").matches(prediction.confidence().upper(), SEARCHED);
        expected.at("pi_lb").matches(future.lower(), SEARCHED);
        expected.at("pi_ub").matches(future.upper(), SEARCHED);
    }
}
