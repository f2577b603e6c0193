package org.dyad.validation;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;

/** Holds a pooled fit against the layout in which the reference cases write one. */
final class FitComparison {
    /** Why a number of a reference is not compared: it went in. */
    static final String INPUT = "an input, not a result";

    private static final Tolerance TOLERANCE = Tolerance.searched();

    private FitComparison() {}

    /** Options that the reference fit at {@code expected} names. */
    static RandomEffects options(Expected expected) {
        RandomEffects options = RandomEffects.withDefaults()
                .with(HeterogeneityEstimator.parse(expected.at("method").text()).orElseThrow())
                .with(CoefficientTest.parse(expected.at("test").text()).orElseThrow());
        return expected.has("level") ? options.withLevel(expected.at("level").number() / 100) : options;
    }

    /** One pooled mean. */
    static PoolingFit compareMean(Expected expected, Contrasts contrasts) {
        RandomEffects options = options(expected);
        // The reference takes the quantile of the test for the prediction interval: that is k - 1 with t, z with z.
        PredictionRule rule = options.test() == CoefficientTest.Z ? PredictionRule.Z : PredictionRule.K_MINUS_1;
        PoolingFit fit = options.with(rule).fit(contrasts);
        Coefficient mean = fit.pooled();
        coefficient(expected, mean);
        expected.at("df").matches(mean.degreesOfFreedom(), TOLERANCE);
        common(expected, fit);
        if (expected.has("pi_lb")) {
            interval(expected, "pi_lb", "pi_ub", fit.predictionInterval());
            PoolingFit byDefault = options.with(PredictionRule.K_MINUS_2).fit(contrasts);
            interval(expected, "pi_t_lb", "pi_t_ub", byDefault.predictionInterval());
        }
        return fit;
    }

    /** A meta-regression. */
    static PoolingFit compareRegression(Expected expected, Contrasts contrasts, Moderators moderators) {
        PoolingFit fit = options(expected).with(PredictionRule.Z).fit(contrasts, moderators);
        Expected coefficients = expected.at("coefficients");
        for (int j = 0; j < coefficients.size(); j++) {
            coefficient(coefficients.at(j), fit.coefficients().get(j));
            expected.at("vcov").at(j).matches(fit.covariance().row(j).toList(), TOLERANCE);
        }
        ModeratorsTest test = fit.moderatorsTest().orElseThrow();
        expected.at("QM").matches(test.statistic(), TOLERANCE);
        expected.at("QMdf").at(0).matches(test.numerator(), TOLERANCE);
        if (expected.at("QMdf").size() > 1) {
            expected.at("QMdf").at(1).matches(test.denominator(), TOLERANCE);
        }
        expected.at("QMp").matches(test.pValue(), TOLERANCE);
        expected.at("R2").matches(test.explainedPercent(), TOLERANCE);
        common(expected, fit);
        return fit;
    }

    private static void coefficient(Expected expected, Coefficient c) {
        expected.at("estimate").matches(c.estimate(), TOLERANCE);
        expected.at("se").matches(c.standardError(), TOLERANCE);
        expected.at("statistic").matches(c.statistic(), TOLERANCE);
        expected.at("pval").matches(c.pValue(), TOLERANCE);
        expected.at("ci_lb").matches(c.lower(), TOLERANCE);
        expected.at("ci_ub").matches(c.upper(), TOLERANCE);
    }

    private static void common(Expected expected, PoolingFit fit) {
        expected.at("k").matches(fit.count(), TOLERANCE);
        boolean common = fit.options().estimator() instanceof CommonEffect;
        expected.at("tau2").matches(fit.tauSquared().value(), common ? Tolerance.closedForm() : Tolerance.variance());
        if (expected.has("se_tau2")) {
            expected.at("se_tau2").matches(fit.tauSquared().standardError(), TOLERANCE);
        }
        expected.at("I2").matches(fit.heterogeneity().i2(), Tolerance.variance());
        expected.at("H2").matches(fit.heterogeneity().h2(), TOLERANCE);
        expected.at("Q").matches(fit.heterogeneity().q(), Tolerance.closedForm());
        expected.at("QEp").matches(fit.heterogeneity().pValue(), Tolerance.closedForm());
        statistic(expected, "logLik", fit, FitStatistics::logLikelihood);
        statistic(expected, "AIC", fit, FitStatistics::aic);
        statistic(expected, "BIC", fit, FitStatistics::bic);
        statistic(expected, "AICc", fit, FitStatistics::aicc);
    }

    private static void statistic(
            Expected expected, String field, PoolingFit fit, ToDoubleFunction<FitStatistics> value) {
        if (expected.has(field)) {
            expected.at(field)
                    .matches(fit.fitStatistics().stream().mapToDouble(value).findFirst(), TOLERANCE);
        }
    }

    private static void interval(Expected expected, String lower, String upper, Optional<Interval> actual) {
        expected.at(lower).matches(actual.stream().mapToDouble(Interval::lower).findFirst(), TOLERANCE);
        expected.at(upper).matches(actual.stream().mapToDouble(Interval::upper).findFirst(), TOLERANCE);
    }
}
