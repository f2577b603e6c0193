package org.dyad.synthesis.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.quadrature.GaussHermite;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.Proportion;
import org.dyad.synthesis.effect.StudyData.Rate;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PredictionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsPoolingTest {
    private static final List<TwoByTwo> TRIALS = List.of(
            new TwoByTwo("A", 4, 119, 11, 128),
            new TwoByTwo("B", 6, 300, 29, 274),
            new TwoByTwo("C", 3, 228, 11, 209),
            new TwoByTwo("D", 62, 13536, 248, 12619),
            new TwoByTwo("E", 33, 5036, 47, 5761),
            new TwoByTwo("F", 0, 40, 0, 42),
            new TwoByTwo("G", 0, 25, 3, 21));

    private static CountsFit pool(CountsMethod method, EffectMeasure measure, List<? extends StudyData> rows) {
        return method.pool(measure, rows, 0.95);
    }

    private static TwoByTwo exchanged(TwoByTwo t) {
        return new TwoByTwo(t.study(), t.ci(), t.di(), t.ai(), t.bi());
    }

    /** One table: ln(ad/bc) with Woolf's variance, as the formula of Robins, Breslow and Greenland becomes. */
    @Test
    void mantelHaenszelOfOneTableIsItsOddsRatio() {
        CountsFit fit = pool(new MantelHaenszel(), EffectMeasure.OR, TRIALS.subList(0, 1));
        assertThat(fit.pooled().estimate()).isCloseTo(Math.log(4.0 * 128 / (11.0 * 119)), within(1e-14));
        assertThat(fit.pooled().standardError())
                .isCloseTo(Math.sqrt(1.0 / 4 + 1.0 / 119 + 1.0 / 11 + 1.0 / 128), within(1e-14));
        assertThat(fit.heterogeneity()).isEmpty();
    }

    /** Both rest on the same Σ (a − E) and Σ V, so z² is the chi-squared without correction. */
    @Test
    void petoTestIsThatOfCochranMantelAndHaenszel() {
        double z = pool(new PetoOneStep(), EffectMeasure.PETO, TRIALS).pooled().statistic();
        CountsTest test =
                pool(new MantelHaenszel(), EffectMeasure.OR, TRIALS).tests().getFirst();
        assertThat(z * z).isCloseTo(test.statistic(), within(1e-10));
    }

    @Test
    void exchangingTheGroupsTurnsTheSign() {
        List<TwoByTwo> other = TRIALS.stream().map(CountsPoolingTest::exchanged).toList();
        for (CountsMethod method : CountsMethod.all()) {
            CountsFit fit = pool(method, EffectMeasure.OR, TRIALS);
            CountsFit turned = pool(method, EffectMeasure.OR, other);
            assertThat(turned.pooled().estimate()).isCloseTo(-fit.pooled().estimate(), within(1e-7));
            assertThat(turned.pooled().standardError()).isCloseTo(fit.pooled().standardError(), within(1e-7));
        }
    }

    @Test
    void anyOrderOfTheRowsGivesTheSameBits() {
        List<TwoByTwo> shuffled = new ArrayList<>(TRIALS);
        Collections.reverse(shuffled);
        for (CountsMethod method : CountsMethod.all()) {
            CountsFit fit = pool(method, EffectMeasure.OR, TRIALS);
            CountsFit again = pool(method, EffectMeasure.OR, shuffled);
            assertThat(again.pooled()).isEqualTo(fit.pooled());
            assertThat(again.tauSquared()).isEqualTo(fit.tauSquared());
            assertThat(again.tests()).isEqualTo(fit.tests());
            assertThat(again.studies().getFirst().study()).isEqualTo("G");
        }
    }

    /** The likelihood of a study without events does not hang on the effect, so leaving it out changes no bit. */
    @Test
    void studiesWithoutEventsHaveNoSayInARatio() {
        List<TwoByTwo> without =
                TRIALS.stream().filter(t -> !t.study().equals("F")).toList();
        for (CountsMethod method : CountsMethod.all()) {
            CountsFit all = pool(method, EffectMeasure.OR, TRIALS);
            assertThat(all.pooled())
                    .isEqualTo(pool(method, EffectMeasure.OR, without).pooled());
            assertThat(all.notes()).anyMatch(note -> note.contains("1 study has no events"));
            assertThat(all.count() - all.informative()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MH", "PETO", "GLMM"})
    void aRatioWithoutEventsInOneGroupIsRefusedWithAWayOut(String code) {
        List<TwoByTwo> rows = List.of(
                new TwoByTwo("A", 0, 30, 2, 28), new TwoByTwo("B", 0, 50, 0, 50), new TwoByTwo("C", 0, 20, 1, 19));
        CountsMethod method = CountsMethod.parse(code).orElseThrow();
        if (method instanceof PetoOneStep) {
            assertThat(pool(method, EffectMeasure.OR, rows).pooled().estimate()).isNegative();
        } else {
            assertThatThrownBy(() -> pool(method, EffectMeasure.OR, rows))
                    .isInstanceOf(NotEstimable.class)
                    .hasMessageContaining("RD");
        }
    }

    @Test
    void aMeasureThatTheMethodDoesNotPoolIsNamedWithThoseThatItDoes() {
        assertThatThrownBy(() -> pool(new MantelHaenszel(), EffectMeasure.MD, TRIALS))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("OR, RR, RD, IRR, IRD");
        assertThatThrownBy(() -> pool(CountsMixedModel.withDefaults(), EffectMeasure.IRR, TRIALS))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("x1, t1, x2, t2");
    }

    @Test
    void twoStudiesAreTooFewForAMixedModel() {
        assertThatThrownBy(() -> pool(CountsMixedModel.withDefaults(), EffectMeasure.OR, TRIALS.subList(0, 2)))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("needs 3")
                .hasMessageContaining("--method MH");
    }

    @Test
    void theMixedModelDoesNotHangOnTheNodesItBeginsWith() {
        CountsFit few = pool(new CountsMixedModel(15), EffectMeasure.OR, TRIALS);
        CountsFit many = pool(new CountsMixedModel(120), EffectMeasure.OR, TRIALS);
        assertThat(few.pooled().estimate()).isCloseTo(many.pooled().estimate(), within(1e-7));
        assertThat(few.tauSquared().orElseThrow())
                .isPositive()
                .isCloseTo(many.tauSquared().orElseThrow(), within(1e-7));
        assertThat(few.predictionInterval(PredictionRule.K_MINUS_2)).isPresent();
    }

    /** Rare events in much person-time: a rate is a probability, and the binomial model tends to the Poisson one. */
    @Test
    void rareEventsMakeTheBinomialModelThePoissonOne() {
        List<TwoByTwo> tables = new ArrayList<>();
        List<TwoRates> rates = new ArrayList<>();
        double people = 1e8;
        for (double[] x : new double[][] {{5, 9}, {2, 12}, {14, 11}, {0, 4}, {21, 30}, {3, 1}}) {
            tables.add(TwoByTwo.ofTotals("s", x[0], people, x[1], 2 * people));
            rates.add(new TwoRates("s", x[0], people, x[1], 2 * people));
        }
        CountsFit odds = pool(CountsMixedModel.withDefaults(), EffectMeasure.OR, tables);
        CountsFit rate = pool(CountsMixedModel.withDefaults(), EffectMeasure.IRR, rates);
        assertThat(odds.pooled().estimate()).isCloseTo(rate.pooled().estimate(), within(1e-5));
        assertThat(odds.tauSquared().orElseThrow()).isCloseTo(rate.tauSquared().orElseThrow(), within(1e-5));
    }

    /** Equal shares in every study: no variance is left, and the pooled log odds is that of all people together. */
    @Test
    void equalProportionsHaveNoVarianceBetweenThem() {
        List<Proportion> rows =
                List.of(new Proportion("A", 2, 20), new Proportion("B", 5, 50), new Proportion("C", 9, 90));
        CountsFit fit = pool(CountsMixedModel.withDefaults(), EffectMeasure.PLO, rows);
        assertThat(fit.tauSquared()).hasValue(0);
        assertThat(fit.tauSquaredError()).isEmpty();
        assertThat(fit.pooled().estimate()).isCloseTo(Math.log(1.0 / 9), within(1e-10));
        assertThat(fit.pooled().standardError()).isCloseTo(1 / Math.sqrt(160 * 0.09), within(1e-9));
        assertThat(fit.tests().getFirst().statistic()).isCloseTo(0, within(1e-9));
    }

    /** Another unit of time moves a log rate by its logarithm and leaves all else. */
    @Test
    void theUnitOfTimeOnlyMovesALogRate() {
        List<Rate> years =
                List.of(new Rate("A", 3, 100), new Rate("B", 30, 300), new Rate("C", 0, 50), new Rate("D", 9, 310));
        List<Rate> days =
                years.stream().map(r -> new Rate(r.study(), r.x(), 365 * r.t())).toList();
        CountsFit fit = pool(CountsMixedModel.withDefaults(), EffectMeasure.IRLN, years);
        CountsFit moved = pool(CountsMixedModel.withDefaults(), EffectMeasure.IRLN, days);
        assertThat(moved.pooled().estimate()).isCloseTo(fit.pooled().estimate() - Math.log(365), within(1e-7));
        assertThat(moved.tauSquared().orElseThrow()).isCloseTo(fit.tauSquared().orElseThrow(), within(1e-7));
        assertThat(moved.pooled().standardError()).isCloseTo(fit.pooled().standardError(), within(1e-7));
    }

    /** ∫ u² φ(u) du = 1 and ∫ u⁸ φ(u) du = 105, exact for a rule of 40 nodes. */
    @ParameterizedTest
    @ValueSource(ints = {5, 40, 161})
    void hermiteNodesIntegrateMomentsOfTheNormal(int points) {
        GaussHermite rule = GaussHermite.of(points);
        double second = 0;
        double eighth = 0;
        for (int i = 0; i < points; i++) {
            double u = rule.nodes().get(i);
            double mass = rule.weights().get(i) * Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
            second += mass * u * u;
            eighth += mass * Math.pow(u, 8);
        }
        assertThat(second).isCloseTo(1, within(1e-13));
        assertThat(eighth).isCloseTo(105, within(1e-10));
    }
}
