package org.dyad.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

class FixedCorrelationTest {
    private static final LinearMixedModel MODEL = LinearMixedModel.withDefaults();

    private static Matrix correlation(double r) {
        return Matrix.ofRowMajor(2, 2, 1, r, r, 1);
    }

    /** Correlations of 0 are the diagonal structure, boundaries included. */
    @Test
    void noCorrelationIsTheDiagonal() {
        for (int i = 0; i < 60; i++) {
            List<Group> groups = RandomGroups.of(3000 + i, 5 + i % 9, 2, i % 3 == 0 ? 0 : 0.6);
            MixedFit diagonal = MODEL.with(PsiStructure.DIAGONAL).fit(groups);
            MixedFit fixed = MODEL.withCorrelation(correlation(0)).fit(groups);
            assertThat(fixed.logLikelihood()).isCloseTo(diagonal.logLikelihood(), within(1e-9));
            for (int j = 0; j < 2; j++) {
                // Relative to the sampling variance of the effect, where the search stops.
                assertThat(fixed.psi().get(j, j)).isCloseTo(diagonal.psi().get(j, j), within(1e-5));
                assertThat(fixed.beta().get(j)).isCloseTo(diagonal.beta().get(j), within(1e-6));
            }
        }
    }

    /** At the correlation that the unstructured fit found, nothing is lost; at any other, it is not exceeded. */
    @Test
    void theUnstructuredMaximumIsTheHighestOverCorrelations() {
        int inside = 0;
        for (int i = 0; i < 40; i++) {
            List<Group> groups = RandomGroups.of(4000 + i, 14, 2, 1.5);
            MixedFit full = MODEL.fit(groups);
            for (double r : new double[] {-0.8, -0.3, 0.5, 0.8}) {
                MixedFit fixed = MODEL.withCorrelation(correlation(r)).fit(groups);
                assertThat(fixed.logLikelihood()).isLessThanOrEqualTo(full.logLikelihood() + 1e-8);
                double product = fixed.psi().get(0, 0) * fixed.psi().get(1, 1);
                assertThat(fixed.psi().get(0, 1)).isCloseTo(r * Math.sqrt(product), within(1e-10));
            }
            double found = full.psi().get(0, 1)
                    / Math.sqrt(full.psi().get(0, 0) * full.psi().get(1, 1));
            if (Math.abs(found) < 0.99) {
                inside++;
                MixedFit same = MODEL.withCorrelation(correlation(found)).fit(groups);
                assertThat(same.logLikelihood()).isCloseTo(full.logLikelihood(), within(1e-8));
                assertThat(same.optimum().curvature().orElseThrow()).isNegative();
            }
        }
        assertThat(inside).isGreaterThan(10);
    }

    /** First-order conditions are met, or an error stated, also where a deviation is 0 and its correlation pulls at it. */
    @Test
    void firstOrderConditionsHoldOrAnErrorIsStated() {
        int tables = Boolean.getBoolean("dyad.long") ? 3000 : 100;
        int stated = 0;
        int boundary = 0;
        for (int i = 0; i < tables; i++) {
            int q = 2 + i % 2;
            List<Group> groups = RandomGroups.of(5000 + i, 5 + i % 9, q, i % 4 == 0 ? 0 : 0.5);
            double r = i % 3 == 0 ? 0.8 : i % 3 == 1 ? 0.5 : -0.4;
            double[] entries = new double[q * q];
            for (int a = 0; a < q * q; a++) {
                entries[a] = a / q == a % q ? 1 : r;
            }
            for (Estimation estimation : List.of(Estimation.ML, Estimation.REML)) {
                try {
                    MixedFit fit = MODEL.with(estimation)
                            .withCorrelation(Matrix.ofRowMajor(q, q, entries))
                            .fit(groups);
                    assertThat(fit.optimum().firstOrderHolds()).isTrue();
                    boundary += fit.optimum().rank() < q ? 1 : 0;
                } catch (NotEstimable | SearchNotSettled problem) {
                    stated++;
                }
            }
        }
        assertThat(boundary).isPositive();
        assertThat(stated).isLessThanOrEqualTo(tables / 20);
    }

    @Test
    void refitsFindTheSameMaximum() {
        PreparedModel prepared = MODEL.withCorrelation(correlation(0.5)).prepare(RandomGroups.of(78, 15, 2, 0.6));
        MixedFit fit = prepared.fit();
        Refitter refitter = prepared.refitter(fit.psi());
        for (int i = 0; i < 20; i++) {
            Vector draw = prepared.simulate(fit.beta(), fit.psi(), RandomStream.of(1, i));
            assertThat(refitter.fit(draw).logLikelihood())
                    .isCloseTo(prepared.fit(draw).logLikelihood(), within(1e-8));
        }
    }

    @Test
    void refusesWhatIsNoCorrelationMatrix() {
        assertThatThrownBy(() -> MODEL.withCorrelation(correlation(1.2))).hasMessageContaining("positive definite");
        assertThatThrownBy(() -> MODEL.withCorrelation(correlation(0.5)).fit(RandomGroups.of(1, 8, 3, 0.6)))
                .hasMessageContaining("3");
    }
}
