package org.dyad.synthesis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.FisherF;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.synthesis.effect.Contrasts;

/** From contrasts to a {@link PoolingFit}: τ² first, then everything at that τ². */
final class Fitting {
    private Fitting() {}

    static PoolingFit fit(RandomEffects options, Contrasts contrasts, Moderators moderators) {
        KnownVarianceRegression model = Design.regression(contrasts, moderators);
        TauSquared tauSquared = tauSquared(options, model);
        Heterogeneity heterogeneity = heterogeneity(options, model, tauSquared);
        model.at(tauSquared.value());
        double scale = scale(options, model);
        double freedom = freedom(options, model);
        Matrix covariance = model.covariance().scaled(scale);
        return new PoolingFit(
                contrasts,
                moderators,
                options,
                coefficients(options, moderators.names(), model.coefficients(), covariance, freedom),
                covariance,
                freedom,
                tauSquared,
                heterogeneity,
                moderatorsTest(options, contrasts, moderators, model, tauSquared, scale),
                fitStatistics(options, model.at(tauSquared.value()), tauSquared));
    }

    static TauSquared tauSquared(RandomEffects options, KnownVarianceRegression model) {
        if (model.residualFreedom() == 0 && !(options.estimator() instanceof CommonEffect)) {
            return TauSquared.notEstimable(
                    model.rows() == 1
                            ? "One study alone says nothing about the variance between studies."
                            : "There are as many coefficients as studies, so nothing is left to estimate a variance from.");
        }
        return options.estimator().estimate(model);
    }

    /** What the covariance is multiplied by. {@code model} stands at τ². */
    static double scale(RandomEffects options, KnownVarianceRegression model) {
        return switch (options.test()) {
            case Z -> 1;
            case T -> {
                requireFreedom(options, model);
                yield 1;
            }
            case KNAPP_HARTUNG -> {
                requireFreedom(options, model);
                if (model.q() == 0) {
                    throw new NotEstimable(
                            "All effects are fitted exactly, so the Knapp-Hartung standard error is 0 and tests nothing. Use the z test.");
                }
                yield model.q() / model.residualFreedom();
            }
        };
    }

    private static void requireFreedom(RandomEffects options, KnownVarianceRegression model) {
        if (model.residualFreedom() == 0) {
            throw new NotEstimable(
                    "The test %s needs more studies than coefficients; here are %s and %s. Use the z test.",
                    options.test().code(), model.rows(), model.coefficientCount());
        }
    }

    static double freedom(RandomEffects options, KnownVarianceRegression model) {
        return switch (options.test()) {
            case Z -> Double.POSITIVE_INFINITY;
            case T, KNAPP_HARTUNG -> model.residualFreedom();
        };
    }

    private static Heterogeneity heterogeneity(
            RandomEffects options, KnownVarianceRegression model, TauSquared tauSquared) {
        int freedom = model.residualFreedom();
        double q = model.at(0).q();
        if (freedom == 0) {
            return new Heterogeneity(0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double pValue = new ChiSquared(freedom).survival(q);
        double i2;
        double h2;
        if (options.estimator() instanceof CommonEffect) {
            i2 = q > freedom ? 100 * (q - freedom) / q : 0;
            h2 = q / freedom;
        } else {
            double typical = freedom / model.trace();
            i2 = 100 * tauSquared.value() / (typical + tauSquared.value());
            h2 = tauSquared.value() / typical + 1;
        }
        return new Heterogeneity(q, freedom, OptionalDouble.of(pValue), OptionalDouble.of(i2), OptionalDouble.of(h2));
    }

    private static List<Coefficient> coefficients(
            RandomEffects options, List<String> names, Vector estimates, Matrix covariance, double freedom) {
        StudentT reference = new StudentT(freedom);
        double quantile = reference.twoSidedQuantile(options.level());
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double estimate = estimates.get(j);
            double standardError = Math.sqrt(covariance.get(j, j));
            double statistic = estimate / standardError;
            coefficients.add(new Coefficient(
                    names.get(j),
                    estimate,
                    standardError,
                    statistic,
                    freedom,
                    reference.twoSidedPValue(statistic),
                    estimate - quantile * standardError,
                    estimate + quantile * standardError));
        }
        return coefficients;
    }

    private static Optional<ModeratorsTest> moderatorsTest(
            RandomEffects options,
            Contrasts contrasts,
            Moderators moderators,
            KnownVarianceRegression model,
            TauSquared tauSquared,
            double scale) {
        if (moderators.isEmpty()) {
            return Optional.empty();
        }
        int tested = model.coefficientCount() - (moderators.intercept() ? 1 : 0);
        double chiSquared = model.waldStatistic(moderators.intercept()) / scale;
        OptionalDouble explained =
                moderators.intercept() ? explained(options, contrasts, model, tauSquared) : OptionalDouble.empty();
        double freedom = freedom(options, model);
        return Optional.of(
                freedom == Double.POSITIVE_INFINITY
                        ? new ModeratorsTest(
                                chiSquared, tested, freedom, new ChiSquared(tested).survival(chiSquared), explained)
                        : new ModeratorsTest(
                                chiSquared / tested,
                                tested,
                                freedom,
                                new FisherF(tested, freedom).survival(chiSquared / tested),
                                explained));
    }

    private static OptionalDouble explained(
            RandomEffects options, Contrasts contrasts, KnownVarianceRegression model, TauSquared tauSquared) {
        if (model.residualFreedom() == 0) {
            return OptionalDouble.empty();
        }
        KnownVarianceRegression without = Design.regression(contrasts, Moderators.none());
        double unexplained;
        if (options.estimator() instanceof CommonEffect) {
            double total = without.at(0).q() / without.residualFreedom();
            unexplained = model.at(0).q() / model.residualFreedom() / total;
        } else {
            unexplained =
                    tauSquared.value() / options.estimator().estimate(without).value();
        }
        return Double.isFinite(unexplained)
                ? OptionalDouble.of(Math.max(0, 100 * (1 - unexplained)))
                : OptionalDouble.empty();
    }

    private static Optional<FitStatistics> fitStatistics(
            RandomEffects options, KnownVarianceRegression model, TauSquared tauSquared) {
        int parameters = model.coefficientCount() + (tauSquared.isEstimated() ? 1 : 0);
        return switch (options.estimator().likelihood()) {
            case NONE -> Optional.empty();
            case FULL -> Optional.of(FitStatistics.of(model.logLikelihood(), parameters, model.rows()));
            case RESTRICTED ->
                model.residualFreedom() == 0
                        ? Optional.empty()
                        : Optional.of(
                                FitStatistics.of(model.restrictedLogLikelihood(), parameters, model.residualFreedom()));
        };
    }
}
