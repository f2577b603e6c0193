package org.dyad.statistics.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.junit.jupiter.api.Test;

class ComponentModelTest {
    private static final int TABLES = Boolean.getBoolean("dyad.long") ? 4000 : 80;
    private static final OutcomeCovariance NONE = new OutcomeCovariance.None();

    private static ComponentFit fit(List<ComponentGroup> groups, OutcomeCovariance form, Estimation estimation) {
        return new ComponentModel(groups, form, estimation).fit();
    }

    /** A balanced one-way layout has textbook answers: REML within = MS_within − v, between = (MS_between − MS_within)/m. */
    @Test
    void balancedLayoutHasAClosedForm() {
        double[][] y = {{1, 3, 8}, {9, 6, 12}, {2, 1, 6}, {14, 9, 10}};
        double v = 0.5;
        List<ComponentGroup> groups = new ArrayList<>();
        double grand = 0;
        for (double[] row : y) {
            groups.add(new ComponentGroup(
                    "g" + groups.size(),
                    Vector.of(row),
                    Matrix.ofRowMajor(3, 1, 1, 1, 1),
                    Matrix.diagonal(v, v, v),
                    List.of(List.of(0, 0, 0), List.of(0, 1, 2)),
                    List.of()));
            grand += (row[0] + row[1] + row[2]) / 12;
        }
        double between = 0;
        double within = 0;
        for (double[] row : y) {
            double mean = (row[0] + row[1] + row[2]) / 3;
            between += 3 * (mean - grand) * (mean - grand) / 3;
            for (double value : row) {
                within += (value - mean) * (value - mean) / 8;
            }
        }
        ComponentFit fit = fit(groups, NONE, Estimation.REML);
        assertThat(fit.levelVariances().get(1)).isCloseTo(within - v, within(1e-9));
        assertThat(fit.levelVariances().get(0)).isCloseTo((between - within) / 3, within(1e-9));
        assertThat(fit.beta().get(0)).isCloseTo(grand, within(1e-12));
        assertThat(fit.covariance().get(0, 0)).isCloseTo(between / 12, within(1e-9));
    }

    /** One level with one observation each is the regression with one extra variance, which has a search of its own. */
    @Test
    void oneLevelIsPlainPooling() {
        for (int seed = 0; seed < 20; seed++) {
            List<ComponentGroup> groups = RandomNests.nested(100 + seed, 4, 2, 1, 2);
            List<ComponentGroup> single = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            List<Double> v = new ArrayList<>();
            for (ComponentGroup group : groups) {
                for (int row = 0; row < group.size(); row++) {
                    y.add(group.y().get(row));
                    v.add(group.covariance().get(row, row));
                    single.add(new ComponentGroup(
                            "r" + y.size(),
                            Vector.of(group.y().get(row)),
                            Matrix.identity(1),
                            Matrix.diagonal(group.covariance().get(row, row)),
                            List.of(List.of(0)),
                            List.of()));
                }
            }
            ComponentFit fit = fit(single, NONE, Estimation.REML);
            KnownVarianceRegression model = KnownVarianceRegression.of(
                    y.stream().mapToDouble(d -> d).toArray(),
                    v.stream().mapToDouble(d -> d).toArray(),
                    new double[0][],
                    true);
            double tau2 = TauSquaredSearch.restrictedMaximum(model).tauSquared();
            assertThat(fit.levelVariances().get(0)).isCloseTo(tau2, within(1e-10 * (1 + tau2)));
            assertThat(fit.logLikelihood()).isCloseTo(model.at(tau2).restrictedLogLikelihood(), within(1e-10));
        }
    }

    /** The general mixed model fits the same G by another search. */
    @Test
    void unstructuredAndDiagonalAgreeWithTheMixedModel() {
        for (int seed = 0; seed < 30; seed++) {
            int q = 2 + seed % 2;
            List<ComponentGroup> groups = RandomNests.outcomes(200 + seed, 14, q, 0.5);
            List<Group> mixed = groups.stream()
                    .map(g -> new Group(g.label(), g.y(), g.x(), indicators(g.outcomes(), q), g.covariance()))
                    .toList();
            for (Estimation estimation : List.of(Estimation.ML, Estimation.REML)) {
                MixedFit full = new LinearMixedModel(estimation, PsiStructure.UNSTRUCTURED).fit(mixed);
                ComponentFit ours = fit(groups, new OutcomeCovariance.Unstructured(q), estimation);
                assertThat(ours.logLikelihood()).isCloseTo(full.logLikelihood(), within(1e-8));
                assertThat(ours.beta().get(0)).isCloseTo(full.beta().get(0), within(1e-5));
                MixedFit diagonal = new LinearMixedModel(estimation, PsiStructure.DIAGONAL).fit(mixed);
                assertThat(fit(groups, new OutcomeCovariance.Diagonal(q), estimation)
                                .logLikelihood())
                        .isCloseTo(diagonal.logLikelihood(), within(1e-8));
            }
        }
    }

    /** One variance and a known correlation: at the correlation that compound symmetry estimates it is that very fit. */
    @Test
    void oneVarianceWithTheEstimatedCorrelationIsCompoundSymmetry() {
        for (int seed = 0; seed < 10; seed++) {
            List<ComponentGroup> groups = RandomNests.outcomes(500 + seed, 14, 3, 0.5);
            ComponentFit free = fit(groups, new OutcomeCovariance.CompoundSymmetry(3), Estimation.REML);
            double variance = free.g().get(0, 0);
            if (variance == 0) {
                continue;
            }
            double rho = Math.clamp(free.g().get(0, 1) / variance, -0.5, 1);
            ComponentFit held = fit(groups, OutcomeCovariance.OneVariance.of(3, rho), Estimation.REML);
            // Both searches hold their first-order conditions to 1e-6, so variances agree to about that.
            assertThat(held.g().get(0, 0)).isCloseTo(variance, within(1e-5 * variance));
            assertThat(held.g().get(2, 2)).isEqualTo(held.g().get(0, 0));
            assertThat(held.logLikelihood()).isCloseTo(free.logLikelihood(), within(1e-8));
            assertThat(fit(groups, OutcomeCovariance.FixedCorrelation.of(3, rho), Estimation.REML)
                            .logLikelihood())
                    .isGreaterThanOrEqualTo(held.logLikelihood() - 1e-8);
        }
    }

    private static Matrix indicators(List<Integer> outcomes, int q) {
        double[] z = new double[outcomes.size() * q];
        for (int r = 0; r < outcomes.size(); r++) {
            z[r * q + outcomes.get(r)] = 1;
        }
        return Matrix.ofRowMajor(outcomes.size(), q, z);
    }

    /** Diagonal within fixed within hcs within unstructured, and cs within hcs: a wider family is never lower. */
    @Test
    void richerStructuresAreNeverLower() {
        for (int seed = 0; seed < TABLES / 4; seed++) {
            List<ComponentGroup> groups = RandomNests.outcomes(300 + seed, 12, 3, 0.4);
            double un = fit(groups, new OutcomeCovariance.Unstructured(3), Estimation.ML)
                    .logLikelihood();
            double hcs = fit(groups, new OutcomeCovariance.HeteroscedasticCompound(3), Estimation.ML)
                    .logLikelihood();
            double cs = fit(groups, new OutcomeCovariance.CompoundSymmetry(3), Estimation.ML)
                    .logLikelihood();
            double fixed = fit(groups, OutcomeCovariance.FixedCorrelation.of(3, 0.5), Estimation.ML)
                    .logLikelihood();
            double zero = fit(groups, OutcomeCovariance.FixedCorrelation.of(3, 0), Estimation.ML)
                    .logLikelihood();
            double diagonal = fit(groups, new OutcomeCovariance.Diagonal(3), Estimation.ML)
                    .logLikelihood();
            assertThat(un).as("seed %d", seed).isGreaterThanOrEqualTo(hcs - 1e-8);
            assertThat(hcs).as("seed %d", seed).isGreaterThanOrEqualTo(Math.max(cs, fixed) - 1e-8);
            assertThat(zero).as("seed %d", seed).isCloseTo(diagonal, within(1e-8));
        }
    }

    /** Whatever the table: the first-order conditions hold, or an error is stated. */
    @Test
    void firstOrderConditionsHoldOrAnErrorIsStated() {
        int boundary = 0;
        int stated = 0;
        for (int i = 0; i < TABLES; i++) {
            List<ComponentGroup> nested = RandomNests.nested(1000 + i, 3 + i % 20, 1 + i % 4, 1 + i % 3, i % 7);
            List<ComponentGroup> several = RandomNests.outcomes(1000 + i, 4 + i % 15, 1 + i % 3, i % 3 == 0 ? 0 : 0.5);
            int q = 1 + i % 3;
            for (Estimation estimation : List.of(Estimation.ML, Estimation.REML)) {
                List<ComponentModel> models = List.of(
                        new ComponentModel(nested, NONE, estimation),
                        new ComponentModel(several, new OutcomeCovariance.Unstructured(q), estimation),
                        new ComponentModel(several, new OutcomeCovariance.CompoundSymmetry(q), estimation),
                        new ComponentModel(several, new OutcomeCovariance.HeteroscedasticCompound(q), estimation),
                        new ComponentModel(several, OutcomeCovariance.FixedCorrelation.of(q, 0.5), estimation),
                        new ComponentModel(several, OutcomeCovariance.OneVariance.of(q, 0.5), estimation));
                for (ComponentModel model : models) {
                    try {
                        ComponentFit fit = model.fit();
                        assertThat(fit.optimum().firstOrderHolds())
                                .as("table %d, %s", i, model.outcomes())
                                .isTrue();
                        assertThat(fit.beta().get(0)).isFinite();
                        boundary += fit.optimum().onBoundary() > 0 ? 1 : 0;
                    } catch (NotEstimable | SearchNotSettled problem) {
                        assertThat(problem).hasMessageMatching("(?s).{40,}");
                        stated++;
                    }
                }
            }
        }
        assertThat(boundary).isPositive();
        assertThat(stated).isLessThan(TABLES / 20 + 1);
    }

    /** Effects in other units: variances by the square, everything else with them. */
    @Test
    void unitsDoNotMatter() {
        List<ComponentGroup> groups = RandomNests.nested(77, 12, 2, 2, 2);
        double scale = 1e5;
        List<ComponentGroup> scaled = groups.stream()
                .map(g -> new ComponentGroup(
                        g.label(),
                        g.y().scaled(scale),
                        g.x(),
                        g.covariance().scaled(scale * scale),
                        g.levels(),
                        g.outcomes()))
                .toList();
        ComponentFit fit = fit(groups, NONE, Estimation.REML);
        ComponentFit other = fit(scaled, NONE, Estimation.REML);
        for (int k = 0; k < 2; k++) {
            assertThat(other.levelVariances().get(k) / scale / scale)
                    .isCloseTo(fit.levelVariances().get(k), within(1e-9));
        }
        assertThat(other.logLikelihood() + (fit.rows() - 2) * StrictMath.log(scale))
                .isCloseTo(fit.logLikelihood(), within(1e-8));
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        ComponentGroup bad = new ComponentGroup(
                "Oslo 2001",
                Vector.of(1, 2),
                Matrix.ofRowMajor(2, 1, 1, 1),
                Matrix.ofRowMajor(2, 2, 1, 1.2, 1.2, 1),
                List.of(),
                List.of(0, 1));
        ComponentGroup good = new ComponentGroup(
                "Bergen", Vector.of(1, 2), Matrix.ofRowMajor(2, 1, 1, 1), Matrix.identity(2), List.of(), List.of(0, 1));
        assertThatThrownBy(() -> fit(List.of(good, bad), new OutcomeCovariance.Diagonal(2), Estimation.REML))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Oslo 2001")
                .hasMessageContaining("not positive definite");
    }
}
