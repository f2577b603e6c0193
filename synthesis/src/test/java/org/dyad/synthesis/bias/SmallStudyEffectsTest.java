package org.dyad.synthesis.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

/** Identities that must hold; the numbers themselves are compared with metafor in the module validation (bcg_bias, bias_models). */
class SmallStudyEffectsTest {
    private static final RandomEffects OPTIONS = RandomEffects.withDefaults();

    /** Made up, with ties in effects and in variances. */
    private static final Contrasts TRIALS = contrasts(
            EffectMeasure.MD,
            new double[] {4.1, 7.5, 7.5, 2.2, 9.8, 5.0, 12.4, 3.3, 6.1, 15.0, 1.0, 8.0},
            new double[] {1.0, 4.0, 2.2, 0.7, 9.0, 1.0, 16.0, 0.5, 3.0, 25.0, 1.4, 6.0});

    private static Contrasts contrasts(EffectMeasure measure, double[] effects, double[] variances) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            contrasts.add(new Contrast("Trial " + i, effects[i], variances[i]));
        }
        return new Contrasts(measure, contrasts);
    }

    private static Contrasts changed(Contrasts contrasts, double factor) {
        return new Contrasts(
                contrasts.measure(),
                contrasts.contrasts().stream()
                        .map(c -> new Contrast(c.study(), factor * c.effect(), factor * factor * c.variance()))
                        .toList());
    }

    @Test
    void theOrderOfTheTableChangesNoBit() {
        List<Contrast> shuffled = new ArrayList<>(TRIALS.contrasts());
        Collections.shuffle(shuffled, new Random(3));
        SmallStudyEffects here = SmallStudyEffects.of(TRIALS, OPTIONS);
        SmallStudyEffects there = SmallStudyEffects.of(new Contrasts(TRIALS.measure(), shuffled), OPTIONS);
        assertThat(there.egger().value().orElseThrow().slope())
                .isEqualTo(here.egger().value().orElseThrow().slope());
        assertThat(there.begg()).isEqualTo(here.begg());
        assertThat(there.trimFill().value().orElseThrow().fit().pooled())
                .isEqualTo(here.trimFill().value().orElseThrow().fit().pooled());
        assertThat(there.trimFill().value().orElseThrow().filled())
                .isEqualTo(here.trimFill().value().orElseThrow().filled());
        assertThat(there.failSafe()).isEqualTo(here.failSafe());
        SelectionFit selection = here.selection().value().orElseThrow();
        SelectionFit other = there.selection().value().orElseThrow();
        assertThat(other.coefficients()).isEqualTo(selection.coefficients());
        assertThat(other.weights()).isEqualTo(selection.weights());
        assertThat(other.logLikelihood()).isEqualTo(selection.logLikelihood());
    }

    /** Effects turned round: every test says the same, trials are missing on the other side. 1e-9: two searches, each to rounding. */
    @Test
    void turningEffectsRoundTurnsResultsRound() {
        SmallStudyEffects here = SmallStudyEffects.of(TRIALS, OPTIONS);
        SmallStudyEffects there = SmallStudyEffects.of(changed(TRIALS, -1), OPTIONS);
        TrimAndFill filled = here.trimFill().value().orElseThrow();
        TrimAndFill turned = there.trimFill().value().orElseThrow();
        assertThat(filled.side()).isEqualTo(Side.LEFT);
        assertThat(turned.side()).isEqualTo(Side.RIGHT);
        assertThat(turned.added()).isEqualTo(filled.added()).isPositive();
        assertThat(turned.fit().pooled().estimate())
                .isCloseTo(-filled.fit().pooled().estimate(), within(1e-9));
        SelectionFit selection = here.selection().value().orElseThrow();
        SelectionFit other = there.selection().value().orElseThrow();
        assertThat(selection.model().direction()).isEqualTo(SelectionDirection.GREATER);
        assertThat(other.model().direction()).isEqualTo(SelectionDirection.LESS);
        assertThat(other.pooled().estimate()).isCloseTo(-selection.pooled().estimate(), within(1e-9));
        assertThat(other.test().statistic()).isCloseTo(selection.test().statistic(), within(1e-9));
    }

    /** In other units p values stay and estimates go with the unit. 1e-8 relative: as above. */
    @Test
    void unitsDoNotMatter() {
        double unit = 2.496;
        SelectionFit here =
                SmallStudyEffects.of(TRIALS, OPTIONS).selection().value().orElseThrow();
        SmallStudyEffects other = SmallStudyEffects.of(changed(TRIALS, unit), OPTIONS);
        SelectionFit there = other.selection().value().orElseThrow();
        assertThat(there.pooled().estimate() / unit).isCloseTo(here.pooled().estimate(), within(1e-8));
        assertThat(there.pooled().standardError() / unit)
                .isCloseTo(here.pooled().standardError(), within(1e-8));
        assertThat(there.tauSquared() / unit / unit).isCloseTo(here.tauSquared(), within(1e-7));
        assertThat(there.weights().get(1).delta())
                .isCloseTo(here.weights().get(1).delta(), within(1e-8));
        assertThat(there.test().pValue()).isCloseTo(here.test().pValue(), within(1e-8));
        assertThat(other.egger().value().orElseThrow().slope().pValue())
                .isCloseTo(
                        EggerTest.weighted(TRIALS, SizePredictor.STANDARD_ERROR, List.of(), 0.95)
                                .slope()
                                .pValue(),
                        within(1e-12));
    }

    /** All 5! orders of the effects, each with its own Kendall score. */
    @Test
    void theExactPValueCountsAllOrders() {
        double[] variances = {1, 2, 3, 4, 5};
        List<double[]> orders = new ArrayList<>();
        permute(new double[] {1, 2, 3, 4, 5}, 0, orders);
        for (double[] order : List.of(orders.get(0), orders.get(17), orders.get(64), orders.get(101))) {
            RankTest test = RankTest.of(ofStandardised(order, variances));
            double far = Math.abs(test.tau()) - 1e-12;
            long asFar = orders.stream()
                    .filter(o ->
                            Math.abs(RankTest.of(ofStandardised(o, variances)).tau()) >= far)
                    .count();
            assertThat(test.exact()).isTrue();
            assertThat(test.pValue()).isCloseTo(Math.min(1, asFar / 120.0), within(1e-12));
        }
    }

    /** Effects whose standardised values are in the order given: far apart, so that their mean does not reorder them. */
    private static Contrasts ofStandardised(double[] order, double[] variances) {
        double[] effects = new double[order.length];
        double[] tiny = new double[order.length];
        for (int i = 0; i < effects.length; i++) {
            tiny[i] = 1 + 1e-6 * variances[i];
            effects[i] = 100 * order[i];
        }
        return contrasts(EffectMeasure.MD, effects, tiny);
    }

    private static void permute(double[] values, int from, List<double[]> into) {
        if (from == values.length) {
            into.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, into);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    /** With that many trials of z = 0 the combined z is no longer above 1.645; with one fewer it still is. */
    @Test
    void rosenthalsNumberIsWhatItSays() {
        double sum = TRIALS.contrasts().stream()
                .mapToDouble(c -> c.effect() / c.standardError())
                .sum();
        long n = FailSafeN.rosenthal(TRIALS).trials();
        assertThat(sum / Math.sqrt(12.0 + n)).isLessThanOrEqualTo(1.6448536269514722);
        assertThat(sum / Math.sqrt(12.0 + n - 1)).isGreaterThan(1.6448536269514722);
    }

    @Test
    void orwinNeedsATargetOnTheWay() {
        assertThat(FailSafeN.orwin(TRIALS).trials()).isEqualTo(12);
        assertThatThrownBy(() -> FailSafeN.orwin(TRIALS, -1))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("between 0 and the mean");
    }

    @Test
    void anEmptyIntervalOfPValuesIsNamed() {
        assertThatThrownBy(() -> SelectionModel.of(SelectionDirection.LESS, List.of(0.025))
                        .fit(TRIALS))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("between 0 and 0.025")
                .hasMessageContaining("0, 12 trials");
        assertThatThrownBy(() -> SelectionModel.of(SelectionDirection.LESS, List.of(0.5, 0.1)))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("rise between 0 and 1");
    }

    @Test
    void limitsAreSaid() {
        assertThat(SmallStudyEffects.of(TRIALS, OPTIONS).limits())
                .noneMatch(l -> l.contains("only"))
                .anyMatch(l -> l.contains("fewer than 20"));
        Contrasts few = new Contrasts(EffectMeasure.SMD, TRIALS.contrasts().subList(0, 5));
        assertThat(SmallStudyEffects.of(few, OPTIONS).limits())
                .anyMatch(l -> l.contains("only 5 trials"))
                .anyMatch(l -> l.contains("standardised difference"));
    }

    @Test
    void whatTwoTrialsDoNotGiveHasAReason() {
        Contrasts two = new Contrasts(EffectMeasure.MD, TRIALS.contrasts().subList(0, 2));
        SmallStudyEffects effects = SmallStudyEffects.of(two, OPTIONS);
        assertThat(effects.egger().reason().orElseThrow()).contains("needs 3 trials");
        assertThat(effects.begg().reason().orElseThrow()).contains("at least 3 trials and has 2");
        assertThat(effects.trimFill().reason().orElseThrow()).contains("3 trials");
        assertThat(effects.petPeese().reason()).isPresent();
        assertThat(effects.selection().reason()).isPresent();
    }

    @Test
    void trialsOfOneSizeCannotBeCompared() {
        Contrasts same = contrasts(EffectMeasure.MD, new double[] {1, 2, 4, 3}, new double[] {1, 1, 1, 1});
        SmallStudyEffects effects = SmallStudyEffects.of(same, OPTIONS);
        assertThat(effects.egger().reason().orElseThrow()).contains("same standard error");
        assertThat(effects.begg().reason().orElseThrow()).contains("same variance");
        assertThat(effects.limits()).anyMatch(l -> l.contains("about the same size"));
    }

    @Test
    void regressionsOnSampleSizeNeedSampleSizes() {
        assertThat(SmallStudyEffects.of(TRIALS, OPTIONS).others()).hasSize(1);
        List<Double> sizes =
                TRIALS.contrasts().stream().map(c -> 100 / c.variance()).toList();
        SmallStudyEffects effects = SmallStudyEffects.of(
                TRIALS, OPTIONS, SmallStudyOptions.withDefaults().withSampleSizes(sizes));
        assertThat(effects.others()).hasSize(5).allMatch(o -> o.mixed().value().isPresent());
        assertThat(effects.others().get(1).weighted().value().orElseThrow().limit())
                .isEmpty();
        assertThatThrownBy(() -> EggerTest.weighted(TRIALS, SizePredictor.SAMPLE_SIZE, List.of(), 0.95))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("number of people");
    }

    /** A side without excess is left as it is. */
    @Test
    void nothingIsFilledInOnTheCrowdedSide() {
        TrimAndFill result = TrimAndFill.of(TRIALS, OPTIONS, MissingTrials.L0, Optional.of(Side.RIGHT));
        assertThat(result.added()).isZero();
        assertThat(result.sideGiven()).isTrue();
        assertThat(result.fit().pooled()).isEqualTo(OPTIONS.fit(TRIALS).pooled());
    }
}
