package org.dyad.synthesis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RandomEffectsTest {
    /** The references are printed with 15 digits; what hangs on a searched τ² gets 1e-8. */
    private static final double SEARCHED = 1e-8;

    /** metafor 3.8-1, {@code rma(yi, vi, method = ...)} with threshold 1e-13, 13 BCG trials. */
    @ParameterizedTest
    @CsvSource({
        "EE, 0, -0.430285163654091, 0.0404987517108638",
        "DL, 0.308760262862376, -0.714117222073227, 0.178742089535403",
        "HE, 0.328563857995769, -0.715878588758735, 0.183279985988782",
        "HS, 0.228362863676907, -0.704535373916257, 0.158652093056656",
        "SJ, 0.345515701598595, -0.717248592557584, 0.187059458416427",
        "ML, 0.280028137268645, -0.711199135474181, 0.17189680877689",
        "REML, 0.313243258136481, -0.714532342158139, 0.179781516105206",
        "EB, 0.318068452205024, -0.714968153493444, 0.180892191537624",
        "PM, 0.318068452205024, -0.714968153493444, 0.180892191537624"
    })
    void agreesWithMetaforOnTheBcgTrials(String method, double tauSquared, double estimate, double standardError) {
        PoolingFit fit = RandomEffects.withDefaults()
                .with(HeterogeneityEstimator.parse(method).orElseThrow())
                .fit(Bcg.logRiskRatios());
        assertThat(fit.tauSquared().value()).isCloseTo(tauSquared, relative(tauSquared));
        assertThat(fit.pooled().estimate()).isCloseTo(estimate, relative(estimate));
        assertThat(fit.pooled().standardError()).isCloseTo(standardError, relative(standardError));
        assertThat(fit.heterogeneity().q()).isCloseTo(152.233008082373, relative(152));
    }

    /** metafor 3.8-1, {@code rma(yi, vi, mods = ~ ablat, method = "REML", test = "knha")}. */
    @Test
    void agreesWithMetaforOnLatitude() {
        PoolingFit fit = RandomEffects.withDefaults()
                .with(CoefficientTest.KNAPP_HARTUNG)
                .fit(Bcg.logRiskRatios(), Moderators.of(Bcg.latitude()));
        assertThat(fit.coefficients().stream().map(Coefficient::name)).containsExactly("intercept", "ablat");
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(-0.0291017250116492, relative(0.029));
        assertThat(fit.coefficients().get(1).standardError()).isCloseTo(0.00820141741103757, relative(0.0082));
        assertThat(fit.coefficients().get(1).pValue()).isCloseTo(0.00456505154154386, relative(0.0046));
        assertThat(fit.moderatorsTest().orElseThrow().statistic()).isCloseTo(12.5909828844231, relative(12.6));
        assertThat(fit.moderatorsTest().orElseThrow().explainedPercent().orElseThrow())
                .isCloseTo(75.6266218116048, relative(75));
        assertThat(fit.degreesOfFreedom()).isEqualTo(11);
    }

    @Test
    void oneStudyIsItself() {
        Contrasts one = Contrasts.of(EffectMeasure.MD, List.of(5.0), List.of(4.0));
        PoolingFit fit = RandomEffects.withDefaults().fit(one);
        assertThat(fit.pooled().estimate()).isEqualTo(5);
        assertThat(fit.pooled().standardError()).isEqualTo(2);
        assertThat(fit.tauSquared().isEstimated()).isFalse();
        assertThat(fit.heterogeneity().i2()).isEmpty();
        assertThat(fit.predictionInterval()).isEmpty();
        assertThat(fit.heterogeneityInterval()).isEmpty();
        assertThat(fit.studies().getFirst().standardisedResidual()).isEmpty();
        assertThatThrownBy(() -> RandomEffects.withDefaults()
                        .with(CoefficientTest.KNAPP_HARTUNG)
                        .fit(one))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("needs more studies than coefficients; here are 1 and 1");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void equalEffectsHaveNoVarianceBetweenThem(HeterogeneityEstimator method) {
        Contrasts equal = Contrasts.of(EffectMeasure.MD, List.of(0.1, 0.1, 0.1), List.of(1.0, 0.3, 0.7));
        PoolingFit fit = RandomEffects.withDefaults().with(method).fit(equal);
        assertThat(fit.tauSquared().value()).isZero();
        assertThat(fit.pooled().estimate()).isEqualTo(0.1);
        assertThat(fit.heterogeneity().q()).isZero();
        assertThatThrownBy(() -> RandomEffects.withDefaults()
                        .with(method)
                        .with(CoefficientTest.KNAPP_HARTUNG)
                        .fit(equal))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("All effects are fitted exactly");
    }

    @Test
    void withTwoStudiesThereIsNoPredictionByTheDefaultRule() {
        Contrasts two = Contrasts.of(EffectMeasure.MD, List.of(0.1, 0.9), List.of(0.01, 0.03));
        assertThat(RandomEffects.withDefaults().fit(two).predictionInterval()).isEmpty();
        assertThat(RandomEffects.withDefaults()
                        .with(PredictionRule.K_MINUS_1)
                        .fit(two)
                        .predictionInterval())
                .isPresent();
    }

    @Test
    void refusesWhatCannotBeRight() {
        assertThatThrownBy(() -> new Contrast("Naik 2017", 1, 0))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Naik 2017: the sampling variance is 0.0; it must be finite and greater than 0");
        assertThatThrownBy(() -> new Contrast("Naik 2017", Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> RandomEffects.withDefaults()
                        .fit(
                                Bcg.logRiskRatios(),
                                Moderators.of(
                                        Bcg.latitude(), new Moderator.Numeric("twice", Collections.nCopies(13, 2.0)))))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Moderator column twice is the same in all studies");
        assertThatThrownBy(() -> RandomEffects.withDefaults()
                        .fit(
                                Contrasts.of(EffectMeasure.MD, List.of(1.0), List.of(1.0)),
                                Moderators.of(new Moderator.Numeric("x", List.of(2.0)))))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("1 studies cannot carry 2 coefficients");
        assertThatThrownBy(() -> RandomEffects.withDefaults().withLevel(95)).hasMessageContaining("between 0 and 1");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfTheTableChangesNoBit(HeterogeneityEstimator method) {
        RandomEffects options = RandomEffects.withDefaults().with(method);
        Contrasts table = Bcg.logRiskRatios();
        PoolingFit fit = options.fit(table, Moderators.of(Bcg.latitude(), Bcg.year()));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        Random random = new Random(7);
        for (int repeat = 0; repeat < 20; repeat++) {
            Collections.shuffle(order, random);
            PoolingFit shuffled = options.fit(
                    table.select(order),
                    Moderators.of(Bcg.latitude(), Bcg.year()).select(order));
            assertThat(shuffled.coefficients()).isEqualTo(fit.coefficients());
            assertThat(shuffled.tauSquared()).isEqualTo(fit.tauSquared());
            assertThat(shuffled.heterogeneity()).isEqualTo(fit.heterogeneity());
        }
    }

    @Test
    void aRefitIsTheFitInShort() {
        Contrasts table = Bcg.logRiskRatios();
        Moderators moderators = Moderators.of(Bcg.latitude());
        PoolingFit fit = RandomEffects.withDefaults().fit(table, moderators);
        Refitter.Refit refit = RandomEffects.withDefaults()
                .refitter(table, moderators)
                .refit(table.contrasts().stream().mapToDouble(Contrast::effect).toArray());
        assertThat(refit.tauSquared()).isEqualTo(fit.tauSquared().value());
        assertThat(refit.coefficients().get(1))
                .isEqualTo(fit.coefficients().get(1).estimate());
        assertThat(refit.standardErrors().get(0))
                .isEqualTo(fit.coefficients().get(0).standardError());
    }

    /** A table with two maxima of the likelihood: the lower one must not be taken for the answer. */
    @Test
    void theHighestOfSeveralMaximaIsTaken() {
        Contrasts table = twoMaxima();
        PoolingFit fit =
                RandomEffects.withDefaults().with(new MaximumLikelihood()).fit(table);
        TauSquared.How how = fit.tauSquared().how();
        assertThat(how).isInstanceOf(TauSquared.How.HighestMaximum.class);
        assertThat(((TauSquared.How.HighestMaximum) how).otherMaxima()).isNotEmpty();
    }

    /** Two exact studies that agree, many inexact ones that scatter. */
    private static Contrasts twoMaxima() {
        List<Double> effects = new ArrayList<>(List.of(0.0, 0.001));
        List<Double> variances = new ArrayList<>(List.of(1e-6, 1e-6));
        for (int i = 0; i < 4; i++) {
            effects.add(i % 2 == 0 ? 3.0 + i : -3.0 - i);
            variances.add(1.0);
        }
        return Contrasts.of(EffectMeasure.MD, effects, variances);
    }

    static List<HeterogeneityEstimator> methods() {
        return HeterogeneityEstimator.all();
    }

    private static Offset<Double> relative(double expected) {
        return within(Math.max(1e-10, SEARCHED * Math.abs(expected)));
    }
}
