package org.dyad.synthesis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold for every table: the equation that defines an estimate is solved, a likelihood is nowhere higher than at its estimate,
 * closed forms are finite. 200 tables in a build, 10,000 with {@code -Plong}.
 */
class RandomTablesTest {
    private static final int TABLES = Boolean.getBoolean("dyad.long") ? 10_000 : 200;
    private static final long SEED = 20260101;

    /** A table with its moderators. */
    private record Table(Contrasts contrasts, Moderators moderators) {
        KnownVarianceRegression regression() {
            return Design.regression(contrasts, moderators);
        }

        PoolingFit fit(HeterogeneityEstimator method) {
            return RandomEffects.withDefaults().with(method).fit(contrasts, moderators);
        }
    }

    /** 2 to 40 studies, variances over up to six powers of ten, between-study SD from none to large, 0 to 2 moderators, any units. */
    private static Table draw(long replicate) {
        RandomStream stream = RandomStream.of(SEED, replicate);
        int k = 2 + stream.nextInt(39);
        double spread = 6 * stream.nextDouble();
        double tau = stream.nextInt(3) == 0 ? 0 : StrictMath.pow(10, 2 * stream.nextDouble() - 1);
        double units = StrictMath.pow(10, 12 * stream.nextDouble() - 6);
        double level = stream.nextInt(2) == 0 ? 0 : 1000 * stream.nextNormal();
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double v = StrictMath.pow(10, spread * (stream.nextDouble() - 0.5));
            double y = level + tau * stream.nextNormal() + Math.sqrt(v) * stream.nextNormal();
            contrasts.add(new Contrast("Study " + i, units * y, units * units * v));
        }
        List<Moderator> moderators = new ArrayList<>();
        for (int j = 0; j < Math.min(stream.nextInt(3), k - 2); j++) {
            double offset = 1000 * stream.nextInt(3);
            moderators.add(new Moderator.Numeric(
                    "x" + j,
                    IntStream.range(0, k)
                            .mapToObj(i -> offset + stream.nextNormal())
                            .toList()));
        }
        return new Table(new Contrasts(EffectMeasure.MD, contrasts), new Moderators(moderators, true));
    }

    static List<HeterogeneityEstimator> methods() {
        return HeterogeneityEstimator.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyEstimatorGivesAFiniteAnswer(HeterogeneityEstimator method) {
        for (long i = 0; i < TABLES; i++) {
            PoolingFit fit = draw(i).fit(method);
            assertThat(fit.tauSquared().value()).as("table %d", i).isFinite().isNotNegative();
            fit.coefficients().forEach(c -> {
                assertThat(c.estimate()).isFinite();
                assertThat(c.standardError()).isFinite().isPositive();
                assertThat(c.pValue()).isBetween(0.0, 1.0);
            });
            assertThat(fit.heterogeneity().i2().orElseThrow()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void restrictedLikelihoodIsAtItsMaximum() {
        for (long i = 0; i < TABLES; i++) {
            KnownVarianceRegression model = draw(i).regression();
            double estimate =
                    draw(i).fit(new RestrictedMaximumLikelihood()).tauSquared().value();
            stationary(i, model, estimate, t -> model.at(t).restrictedScore(), t -> model.at(t)
                    .trace());
            highest(i, model, estimate, t -> model.at(t).restrictedLogLikelihood());
        }
    }

    @Test
    void likelihoodIsAtItsMaximum() {
        for (long i = 0; i < TABLES; i++) {
            KnownVarianceRegression model = draw(i).regression();
            double estimate = draw(i).fit(new MaximumLikelihood()).tauSquared().value();
            stationary(i, model, estimate, t -> model.at(t).likelihoodScore(), t -> model.at(t)
                    .weightSum());
            highest(i, model, estimate, t -> model.at(t).logLikelihood());
        }
    }

    /** The score is 0, or the estimate is 0 and the score falls from there; 1e-9 of its larger term is left to rounding. */
    private static void stationary(
            long table,
            KnownVarianceRegression model,
            double estimate,
            DoubleUnaryOperator score,
            DoubleUnaryOperator size) {
        double slope = score.applyAsDouble(estimate) / size.applyAsDouble(estimate);
        if (estimate == 0) {
            assertThat(slope).as("slope at 0, table %d", table).isLessThanOrEqualTo(0);
        } else {
            assertThat(slope).as("slope at %s, table %d", estimate, table).isCloseTo(0, within(1e-9));
        }
    }

    /** Nowhere on 400 points, from a thousandth of the smallest variance to far beyond the largest, is the likelihood higher. */
    private static void highest(
            long table, KnownVarianceRegression model, double estimate, DoubleUnaryOperator logLikelihood) {
        double best = logLikelihood.applyAsDouble(estimate);
        double from = model.smallestVariance() / 1000;
        double to = 1e4 * (model.largestVariance() + model.populationVariance());
        double ratio = StrictMath.pow(to / from, 1.0 / 400);
        for (double t = from; t < to; t *= ratio) {
            // 1e-9 of the log-likelihood is its rounding
            assertThat(logLikelihood.applyAsDouble(t))
                    .as("log-likelihood at %s against %s, table %d", t, estimate, table)
                    .isLessThanOrEqualTo(best + 1e-9 * Math.max(1, Math.abs(best)));
        }
    }

    @Test
    void pauleMandelAndEmpiricalBayesSolveTheirEquation() {
        for (long i = 0; i < TABLES; i++) {
            KnownVarianceRegression model = draw(i).regression();
            double estimate = draw(i).fit(new PauleMandel()).tauSquared().value();
            double ratio = model.at(estimate).q() / model.residualFreedom();
            if (estimate == 0) {
                assertThat(ratio).as("table %d", i).isLessThanOrEqualTo(1);
            } else {
                // Q is a sum of up to 40 squares whose parts cancel; the root itself is exact to rounding
                assertThat(ratio).as("table %d", i).isCloseTo(1, within(1e-9));
            }
            assertThat(draw(i).fit(new EmpiricalBayes()).tauSquared().value()).isEqualTo(estimate);
        }
    }

    @Test
    void changingTheUnitsChangesNothingElse() {
        for (long i = 0; i < TABLES; i++) {
            Table table = draw(i);
            Contrasts doubled = new Contrasts(
                    EffectMeasure.MD,
                    table.contrasts().contrasts().stream()
                            .map(c -> new Contrast(c.study(), 2 * c.effect(), 4 * c.variance()))
                            .toList());
            PoolingFit fit = table.fit(new RestrictedMaximumLikelihood());
            PoolingFit scaled = RandomEffects.withDefaults().fit(doubled, table.moderators());
            // Powers of two are exact in binary, so every number must scale exactly.
            assertThat(scaled.tauSquared().value())
                    .as("table %d", i)
                    .isEqualTo(4 * fit.tauSquared().value());
            assertThat(scaled.coefficients().getLast().statistic())
                    .isEqualTo(fit.coefficients().getLast().statistic());
        }
    }
}
