package org.dyad.synthesis.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

class MultivariateModelTest {
    private static final List<String> NAMES = List.of("infant", "maternal");

    private static Contrasts draw(int trials, long seed) {
        RandomStream random = RandomStream.of(9, seed);
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            double shared = random.nextNormal();
            for (int j = 0; j < 2; j++) {
                double v = 0.1 + random.nextDouble();
                contrasts.add(new Contrast(
                        "Trial " + i, j + shared + 0.5 * random.nextNormal() + Math.sqrt(v) * random.nextNormal(), v));
            }
        }
        return new Contrasts(EffectMeasure.MD, contrasts);
    }

    private static List<String> outcomes(int trials) {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            outcomes.addAll(NAMES);
        }
        return outcomes;
    }

    /** Without any correlation each outcome is pooled for itself. */
    @Test
    void independentOutcomesArePlainPooling() {
        Contrasts contrasts = draw(9, 1);
        MultivariateFit fit = MultivariateModel.withDefaults()
                .with(OutcomeStructure.DIAGONAL)
                .fit(TrialOutcomes.assuming(contrasts, outcomes(9), 0));
        for (int j = 0; j < 2; j++) {
            int outcome = j;
            PoolingFit alone = RandomEffects.withDefaults()
                    .fit(contrasts.select(java.util.stream.IntStream.range(0, 9)
                            .mapToObj(i -> 2 * i + outcome)
                            .toList()));
            assertThat(fit.g().get(j, j)).isCloseTo(alone.tauSquared().value(), within(1e-9));
            assertThat(fit.coefficients().get(j).estimate())
                    .isCloseTo(alone.pooled().estimate(), within(1e-9));
            assertThat(fit.coefficients().get(j).standardError())
                    .isCloseTo(alone.pooled().standardError(), within(1e-9));
            assertThat(fit.results().get(j).prediction().orElseThrow().lower())
                    .isCloseTo(alone.predictionInterval().orElseThrow().lower(), within(1e-8));
        }
    }

    /** Eight trials that report both carry a correlation; seven do not. */
    @Test
    void aCorrelationIsEstimatedFromEightTrialsOnly() {
        MultivariateFit eight =
                MultivariateModel.withDefaults().fit(TrialOutcomes.assuming(draw(8, 2), outcomes(8), 0.5));
        assertThat(eight.correlation()).isInstanceOf(BetweenCorrelation.Estimated.class);
        assertThat(eight.correlationIsAnEstimate()).isTrue();
        TrialOutcomes seven = TrialOutcomes.assuming(draw(7, 2), outcomes(7), 0.5);
        MultivariateFit fixed = MultivariateModel.withDefaults().fit(seven);
        assertThat(fixed.correlation()).isEqualTo(new BetweenCorrelation.Fixed(0.5));
        assertThat(fixed.g().get(0, 1))
                .isCloseTo(0.5 * Math.sqrt(fixed.g().get(0, 0) * fixed.g().get(1, 1)), within(1e-12));
        assertThat(fixed.atFixedCorrelations())
                .extracting(fit -> fit.correlation(0, 1).orElseThrow())
                .containsExactly(0.0, 0.5, 0.8);
        MultivariateFit forced = MultivariateModel.withDefaults()
                .with(new BetweenCorrelation.Estimated())
                .fit(seven);
        assertThat(forced.correlationIsAnEstimate()).isFalse();
        assertThat(forced.fewestTogether()).isEqualTo(7);
    }

    /** One variance stays one variance where its correlation is fixed, and is counted as one parameter. */
    @Test
    void compoundSymmetryKeepsItsOneVariance() {
        TrialOutcomes seven = TrialOutcomes.assuming(draw(7, 2), outcomes(7), 0.5);
        MultivariateFit fixed = MultivariateModel.withDefaults()
                .with(OutcomeStructure.COMPOUND_SYMMETRY)
                .fit(seven);
        assertThat(fixed.correlation()).isEqualTo(new BetweenCorrelation.Fixed(0.5));
        assertThat(fixed.g().get(0, 0)).isEqualTo(fixed.g().get(1, 1)).isPositive();
        assertThat(fixed.g().get(0, 1)).isCloseTo(0.5 * fixed.g().get(0, 0), within(1e-12));
        assertThat(fixed.formWords()).isEqualTo("one variance, correlation fixed");
        // AIC = 2 x parameters - 2 log-likelihood: two means and one variance.
        assertThat(fixed.fitStatistics().aic())
                .isCloseTo(6 - 2 * fixed.fitStatistics().logLikelihood(), within(1e-9));
    }

    /** A trial that lacks an outcome still informs it through the other, and rows may stand in any order. */
    @Test
    void missingOutcomesAndOrderOfRows() {
        Contrasts all = draw(10, 3);
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (i % 7 != 3) {
                some.add(i);
            }
        }
        List<Integer> backwards = new ArrayList<>(some);
        java.util.Collections.reverse(backwards);
        List<String> outcomes = outcomes(10);
        MultivariateFit fit = MultivariateModel.withDefaults()
                .fit(TrialOutcomes.assuming(
                        all.select(some), some.stream().map(outcomes::get).toList(), 0.5));
        MultivariateFit other = MultivariateModel.withDefaults()
                .fit(TrialOutcomes.assuming(
                        all.select(backwards),
                        backwards.stream().map(outcomes::get).toList(),
                        0.5));
        assertThat(other.coefficients()).isEqualTo(fit.coefficients());
        assertThat(other.g()).isEqualTo(fit.g());
        assertThat(fit.results().stream().mapToInt(OutcomeResult::trials).sum()).isEqualTo(some.size());
    }

    @Test
    void wrongTablesAreRefusedInWords() {
        Contrasts contrasts = draw(2, 4);
        assertThatThrownBy(() -> TrialOutcomes.assuming(contrasts, List.of("a", "a", "a", "b"), 0.5))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Trial 0 reports outcome a twice");
        double v0 = contrasts.contrasts().get(0).variance();
        double v1 = contrasts.contrasts().get(1).variance();
        double v2 = contrasts.contrasts().get(2).variance();
        double v3 = contrasts.contrasts().get(3).variance();
        assertThatThrownBy(() -> TrialOutcomes.known(
                        contrasts,
                        outcomes(2),
                        List.of(List.of(v0, 0.01), List.of(0.02, v1), List.of(v2, 0.0), List.of(0.0, v3))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("not symmetric");
        assertThatThrownBy(() -> TrialOutcomes.known(
                        contrasts,
                        outcomes(2),
                        List.of(List.of(0.0, v0), List.of(v1, 0.0), List.of(v2, 0.0), List.of(0.0, v3))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("with itself");
        double large = 2 * Math.sqrt(v0 * v1);
        assertThatThrownBy(() -> TrialOutcomes.known(
                        contrasts,
                        outcomes(2),
                        List.of(List.of(v0, large), List.of(large, v1), List.of(v2, 0.0), List.of(0.0, v3))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Trial 0");
    }
}
