package org.dyad.synthesis.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

class MultilevelModelTest {
    private static final int TABLES = Boolean.getBoolean("dyad.long") ? 2000 : 40;

    private record Table(Contrasts contrasts, Level outer, Level inner, Moderator.Numeric moderator) {
        Table inOrder(List<Integer> order) {
            return new Table(
                    contrasts.select(order),
                    new Level(
                            outer.name(), order.stream().map(outer.units()::get).toList()),
                    new Level(
                            inner.name(), order.stream().map(inner.units()::get).toList()),
                    (Moderator.Numeric) moderator.select(order));
        }

        MultilevelFit fit() {
            return MultilevelModel.of(List.of(outer, inner)).fit(contrasts, Moderators.of(moderator));
        }
    }

    private static Table draw(long replicate) {
        RandomStream random = RandomStream.of(42, replicate);
        List<Contrast> contrasts = new ArrayList<>();
        List<String> trials = new ArrayList<>();
        List<String> arms = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        double tau = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        int trialCount = 4 + random.nextInt(8);
        for (int i = 0; i < trialCount; i++) {
            double trial = tau * random.nextNormal();
            int arm = 1 + random.nextInt(4) + (i == 0 ? 1 : 0);
            for (int j = 0; j < arm; j++) {
                double v = 0.02 + 0.3 * random.nextDouble();
                double y = 1 + trial + tau / 2 * random.nextNormal() + Math.sqrt(v) * random.nextNormal();
                contrasts.add(new Contrast("Trial " + i, y, v));
                trials.add("Trial " + i);
                arms.add("arm " + j);
                x.add(random.nextNormal());
            }
        }
        return new Table(
                new Contrasts(EffectMeasure.MD, contrasts),
                new Level("trial", trials),
                new Level("arm", arms),
                new Moderator.Numeric("x", x));
    }

    /** One level with a unit for each contrast is plain random-effects pooling; both searches end at the same maximum. */
    @Test
    void oneLevelIsRandomEffects() {
        for (int i = 0; i < 10; i++) {
            Table table = draw(i);
            Level each = new Level(
                    "study",
                    IntStream.range(0, table.contrasts().count())
                            .mapToObj(j -> "s" + j)
                            .toList());
            MultilevelFit fit =
                    MultilevelModel.of(List.of(each)).fit(table.contrasts(), Moderators.of(table.moderator()));
            PoolingFit plain = RandomEffects.withDefaults().fit(table.contrasts(), Moderators.of(table.moderator()));
            assertThat(fit.levels().getFirst().variance())
                    .isCloseTo(plain.tauSquared().value(), within(1e-11));
            assertThat(fit.levels().getFirst().i2().orElseThrow())
                    .isCloseTo(plain.heterogeneity().i2().orElseThrow(), within(1e-8));
            for (int j = 0; j < 2; j++) {
                assertThat(fit.coefficients().get(j).estimate())
                        .isCloseTo(plain.coefficients().get(j).estimate(), within(1e-10));
                assertThat(fit.coefficients().get(j).pValue())
                        .isCloseTo(plain.coefficients().get(j).pValue(), within(1e-10));
            }
            assertThat(fit.fitStatistics().aic())
                    .isCloseTo(plain.fitStatistics().orElseThrow().aic(), within(1e-9));
            assertThat(fit.predict(List.of(0.5)).prediction().orElseThrow().upper())
                    .isCloseTo(
                            plain.predict(List.of(0.5))
                                    .prediction()
                                    .orElseThrow()
                                    .upper(),
                            within(1e-9));
        }
    }

    @Test
    void rowsInAnyOrderGiveTheSameBits() {
        Table table = draw(3);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, table.contrasts().count()).boxed().toList());
        Collections.reverse(order);
        MultilevelFit fit = table.fit();
        MultilevelFit other = table.inOrder(order).fit();
        assertThat(other.coefficients()).isEqualTo(fit.coefficients());
        assertThat(other.levels()).isEqualTo(fit.levels());
        assertThat(other.units(1)).isEqualTo(fit.units(1));
        assertThat(other.workingModel().parts().getFirst().residuals())
                .isEqualTo(fit.workingModel().parts().getFirst().residuals());
    }

    /** On any table: the first-order conditions hold, and the profile interval holds the estimate. */
    @Test
    void firstOrderConditionsHold() {
        for (int i = 0; i < TABLES; i++) {
            MultilevelFit fit = draw(100 + i).fit();
            assertThat(fit.optimum().firstOrderHolds()).as("table %d", i).isTrue();
            for (int k = 0; k < 2; k++) {
                Interval interval = fit.varianceInterval(k).orElseThrow();
                assertThat(fit.levels().get(k).variance())
                        .as("table %d", i)
                        .isBetween(interval.lower(), interval.upper());
            }
        }
    }

    /** Two countries say nothing of how countries vary; every share of variance has that variance in its total. */
    @Test
    void sharesOfAVarianceThatTwoUnitsInformAreWithheld() {
        Table table = draw(1);
        List<String> countries = table.outer().units().stream()
                .map(trial -> trial.compareTo("Trial 2") < 0 ? "Norway" : "Chile")
                .toList();
        MultilevelFit fit = MultilevelModel.of(List.of(new Level("country", countries), table.outer()))
                .fit(table.contrasts());
        assertThat(fit.levels().get(0).units()).isEqualTo(2);
        assertThat(fit.levels().get(0).notAnEstimate()).isPresent();
        assertThat(fit.levels().get(1).notAnEstimate()).isEmpty();
        assertThat(fit.levels()).allSatisfy(level -> {
            assertThat(level.i2()).isEmpty();
            assertThat(level.correlation()).isEmpty();
        });
        assertThat(fit.heterogeneity().i2()).isEmpty();
        assertThat(fit.heterogeneity().h2()).isEmpty();
        assertThat(fit.heterogeneity().pValue()).isPresent();
    }

    @Test
    void whatCannotBeToldApartIsSaid() {
        Table table = draw(1);
        int k = table.contrasts().count();
        Level same = new Level("centre", table.outer().units());
        assertThatThrownBy(
                        () -> MultilevelModel.of(List.of(same, table.outer())).fit(table.contrasts()))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Every centre has one trial only");
        Level alone = new Level("country", Collections.nCopies(k, "Norway"));
        assertThatThrownBy(
                        () -> MultilevelModel.of(List.of(alone, table.outer())).fit(table.contrasts()))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("country has one unit only (Norway)");
        assertThatThrownBy(() -> MultilevelModel.of(List.of(new Level("trial", List.of("a"))))
                        .fit(table.contrasts()))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("each contrast needs one");
        assertThatThrownBy(() -> MultilevelModel.of(List.of(table.outer()))
                        .with(CoefficientTest.KNAPP_HARTUNG)
                        .fit(table.contrasts()))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("robust standard errors");
        assertThatThrownBy(() -> MultilevelModel.of(List.of(table.outer()))
                        .fit(
                                table.contrasts(),
                                Moderators.of(new Moderator.Numeric("flat", Collections.nCopies(k, 2.0)))))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("flat");
    }
}
