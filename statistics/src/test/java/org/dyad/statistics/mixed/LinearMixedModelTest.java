package org.dyad.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

class LinearMixedModelTest {
    private static List<Group> means(double variance, double... y) {
        List<Group> groups = new ArrayList<>();
        Matrix one = Matrix.identity(1);
        for (int i = 0; i < y.length; i++) {
            groups.add(new Group("g" + i, Vector.of(y[i]), one, one, Matrix.diagonal(variance)));
        }
        return groups;
    }

    /** With equal known variances v, REML is s² - v and ML is (k-1)/k s² - v, both cut at 0; s² = 10 here. */
    @Test
    void equalVariancesHaveAClosedForm() {
        double[] y = {2, 4, 6, 8, 10};
        assertThat(LinearMixedModel.withDefaults().fit(means(3, y)).psi().get(0, 0))
                .isCloseTo(7, within(1e-10));
        assertThat(LinearMixedModel.withDefaults()
                        .with(Estimation.ML)
                        .fit(means(3, y))
                        .psi()
                        .get(0, 0))
                .isCloseTo(5, within(1e-10));
        MixedFit boundary = LinearMixedModel.withDefaults().fit(means(11, y));
        assertThat(boundary.psi().get(0, 0)).isZero();
        assertThat(boundary.optimum().claim()).isEqualTo(Optimum.Claim.GLOBAL);
        assertThat(boundary.optimum().rank()).isZero();
        assertThat(boundary.optimum().curvature()).isEmpty();
    }

    /** Two independent outcomes with equal variances: Ψ = sample covariance - S, inside the cone. */
    @Test
    void equalCovariancesHaveAClosedForm() {
        double[][] y = {{1, 2}, {3, 9}, {7, 4}, {2, 1}, {9, 8}, {4, 12}};
        Matrix s = Matrix.of(new double[][] {{2, 0.5}, {0.5, 1}});
        double[] mean = new double[2];
        for (double[] row : y) {
            mean[0] += row[0] / y.length;
            mean[1] += row[1] / y.length;
        }
        double[][] sample = new double[2][2];
        List<Group> groups = new ArrayList<>();
        for (double[] row : y) {
            groups.add(new Group("g" + groups.size(), Vector.of(row), Matrix.identity(2), Matrix.identity(2), s));
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    sample[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (y.length - 1);
                }
            }
        }
        MixedFit fit = LinearMixedModel.withDefaults().fit(groups);
        for (int i = 0; i < 2; i++) {
            assertThat(fit.beta().get(i)).isCloseTo(mean[i], within(1e-12));
            for (int j = 0; j < 2; j++) {
                assertThat(fit.psi().get(i, j)).isCloseTo(sample[i][j] - s.get(i, j), within(1e-8));
                assertThat(fit.betaCovariance().get(i, j)).isCloseTo(sample[i][j] / y.length, within(1e-8));
            }
        }
    }

    @Test
    void unitsOfThePredictorsDoNotMatter() {
        List<Group> groups = RandomGroups.of(3, 12, 2, 0.8);
        MixedFit fit = LinearMixedModel.withDefaults().fit(groups);
        Matrix scale = Matrix.diagonal(1000, 1e6);
        List<Group> scaled = groups.stream()
                .map(g -> new Group(g.label(), g.y(), g.x().times(scale), g.z().times(scale), g.covariance()))
                .toList();
        MixedFit other = LinearMixedModel.withDefaults().fit(scaled);
        assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-9));
        assertThat(other.psi().get(1, 1) * 1e12 / fit.psi().get(1, 1)).isCloseTo(1, within(1e-6));
        assertThat(other.beta().get(1) * 1e6).isCloseTo(fit.beta().get(1), within(1e-8));
    }

    /** First-order conditions hold at every maximum reported, on the boundary or inside, for each structure. */
    @Test
    void firstOrderConditionsHoldOrAnErrorIsStated() {
        int tables = Boolean.getBoolean("dyad.long") ? 5000 : 120;
        int stated = 0;
        int boundary = 0;
        for (int i = 0; i < tables; i++) {
            int q = 1 + i % 3;
            List<Group> groups = RandomGroups.of(1000 + i, 4 + i % 9, q, i % 4 == 0 ? 0 : 0.6);
            for (PsiStructure structure : PsiStructure.values()) {
                for (Estimation estimation : List.of(Estimation.ML, Estimation.REML)) {
                    try {
                        MixedFit fit = new LinearMixedModel(estimation, structure).fit(groups);
                        assertThat(fit.optimum().firstOrderHolds()).isTrue();
                        boundary += fit.optimum().rank() < q ? 1 : 0;
                    } catch (NotEstimable | SearchNotSettled problem) {
                        assertThat(problem).hasMessageMatching("(?s).{40,}");
                        stated++;
                    }
                }
            }
        }
        assertThat(boundary).isPositive();
        assertThat(stated).isLessThan(tables / 10 * 8);
    }

    /** A wider family of covariance matrices can only raise the maximum. */
    @Test
    void richerStructuresAreNeverWorse() {
        for (int i = 0; i < 40; i++) {
            List<Group> groups = RandomGroups.of(2000 + i, 12, 2, 0.5);
            LinearMixedModel model = LinearMixedModel.withDefaults().with(Estimation.ML);
            double full = model.fit(groups).logLikelihood();
            double diagonal = model.with(PsiStructure.DIAGONAL).fit(groups).logLikelihood();
            double scalar = model.with(PsiStructure.SCALAR).fit(groups).logLikelihood();
            double none = model.with(PsiStructure.ZERO).fit(groups).logLikelihood();
            assertThat(full).isGreaterThanOrEqualTo(diagonal - 1e-8);
            assertThat(diagonal).isGreaterThanOrEqualTo(scalar - 1e-8);
            assertThat(scalar).isGreaterThanOrEqualTo(none - 1e-8);
        }
    }

    @Test
    void refitsFindTheSameMaximum() {
        List<Group> groups = RandomGroups.of(77, 15, 2, 0.6);
        PreparedModel prepared = LinearMixedModel.withDefaults().prepare(groups);
        MixedFit fit = prepared.fit();
        Refitter refitter = prepared.refitter(fit.psi());
        for (int i = 0; i < 50; i++) {
            Vector draw = prepared.simulate(fit.beta(), fit.psi(), RandomStream.of(1, i));
            assertThat(refitter.fit(draw).logLikelihood())
                    .isCloseTo(prepared.fit(draw).logLikelihood(), within(1e-8));
        }
    }

    @Test
    void saysWhatIsNotEstimable() {
        Matrix x = Matrix.of(new double[][] {{1, 2}, {2, 4}});
        Group group = new Group("a", Vector.of(1, 2), x, x, Matrix.identity(2));
        assertThatThrownBy(() -> LinearMixedModel.withDefaults().fit(List.of(group, group)))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Column 2");
        assertThatThrownBy(() -> LinearMixedModel.withDefaults().fit(means(1, 3.0)))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("leave nothing");
    }
}
