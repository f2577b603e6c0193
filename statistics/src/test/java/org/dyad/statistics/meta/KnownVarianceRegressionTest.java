package org.dyad.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Identities: everything is computed once more with k by k matrices, as the formulas are written. */
class KnownVarianceRegressionTest {
    private static final int K = 12;
    private static final double TAU_SQUARED = 0.37;

    private final double[] y = new double[K];
    private final double[] v = new double[K];
    private final double[][] moderators = new double[2][K];

    KnownVarianceRegressionTest() {
        RandomStream stream = RandomStream.of(1, 0);
        for (int i = 0; i < K; i++) {
            y[i] = 5 + stream.nextNormal();
            v[i] = 0.1 + stream.nextDouble();
            moderators[0][i] = 1900 + 100 * stream.nextDouble();
            moderators[1][i] = stream.nextNormal();
        }
    }

    @Test
    void tracesAreThoseOfTheFullMatrices() {
        KnownVarianceRegression model =
                KnownVarianceRegression.of(y, v, moderators, true).at(TAU_SQUARED);
        Matrix p = projection();
        Matrix pv = p.times(Matrix.diagonal(v));
        assertThat(model.trace()).isCloseTo(trace(p), relative(trace(p)));
        assertThat(model.traceTimesVariances()).isCloseTo(trace(pv), relative(trace(pv)));
        assertThat(model.traceOfSquare()).isCloseTo(trace(p.times(p)), relative(trace(p.times(p))));
        assertThat(model.traceOfSquareTimesVariances()).isCloseTo(trace(pv.times(p)), relative(trace(pv.times(p))));
        assertThat(model.traceOfSquaredVariances()).isCloseTo(trace(pv.times(pv)), relative(trace(pv.times(pv))));
        assertThat(model.q()).isCloseTo(p.quadraticForm(Vector.of(y)), relative(model.q()));
        Vector py = p.times(Vector.of(y));
        assertThat(model.restrictedScore()).isCloseTo(py.dot(py) - trace(p), relative(trace(p)));
    }

    @Test
    void coefficientsAndCovarianceAreThoseOfTheColumnsAsGiven() {
        KnownVarianceRegression model =
                KnownVarianceRegression.of(y, v, moderators, true).at(TAU_SQUARED);
        Matrix x = design();
        Matrix weighted = weights().times(x);
        Cholesky normal = Cholesky.of(x.transpose().times(weighted));
        Vector expected = normal.solve(weighted.transpose().times(Vector.of(y)));
        Matrix inverse = normal.inverse();
        for (int j = 0; j < 3; j++) {
            // the plain way loses digits to the years that stand far from 0; the kernel does not
            assertThat(model.coefficients().get(j))
                    .isCloseTo(expected.get(j), within(1e-7 * Math.abs(expected.get(j))));
            for (int i = 0; i < 3; i++) {
                assertThat(model.covariance().get(i, j))
                        .isCloseTo(inverse.get(i, j), within(1e-7 * Math.abs(inverse.get(i, j))));
            }
        }
        Vector row = x.row(3);
        assertThat(model.variance(row)).isCloseTo(model.fittedVariances().get(3), relative(1));
        assertThat(model.fitted(row)).isCloseTo(y[3] - model.residuals().get(3), relative(10));
    }

    /** d logL / dτ² is half the score: the central difference over 2e-5 errs by about 1e-9. */
    @Test
    void scoresAreTheDerivativesOfTheLikelihoods() {
        KnownVarianceRegression model = KnownVarianceRegression.of(y, v, moderators, true);
        double h = 1e-5;
        double slope = (model.at(TAU_SQUARED + h).logLikelihood()
                        - model.at(TAU_SQUARED - h).logLikelihood())
                / h;
        assertThat(model.at(TAU_SQUARED).likelihoodScore()).isCloseTo(slope, within(1e-7));
        slope = (model.at(TAU_SQUARED + h).restrictedLogLikelihood()
                        - model.at(TAU_SQUARED - h).restrictedLogLikelihood())
                / h;
        assertThat(model.at(TAU_SQUARED).restrictedScore()).isCloseTo(slope, within(1e-7));
    }

    /** Harville's form of the restricted likelihood does not depend on the units of the columns. */
    @Test
    void restrictedLikelihoodHasNoUnits() {
        double[][] months = {new double[K], moderators[1]};
        for (int i = 0; i < K; i++) {
            months[0][i] = 12 * moderators[0][i];
        }
        double years = KnownVarianceRegression.of(y, v, moderators, true)
                .at(TAU_SQUARED)
                .restrictedLogLikelihood();
        assertThat(KnownVarianceRegression.of(y, v, months, true)
                        .at(TAU_SQUARED)
                        .restrictedLogLikelihood())
                .isCloseTo(years, relative(years));
    }

    @Test
    void refusesDependentColumnsAndSquaresThatOverflow() {
        double[][] twice = {moderators[0], moderators[0]};
        assertThatThrownBy(() -> KnownVarianceRegression.of(y, v, twice, true))
                .isInstanceOfSatisfying(
                        RankDeficient.class, e -> assertThat(e.column()).isEqualTo(2));
        double[] huge = y.clone();
        huge[0] = 1e200;
        assertThatThrownBy(() -> KnownVarianceRegression.of(huge, v, moderators, true))
                .isInstanceOf(SearchNotSettled.class)
                .hasMessageContaining("larger units");
    }

    private Matrix design() {
        double[][] rows = new double[K][];
        for (int i = 0; i < K; i++) {
            rows[i] = new double[] {1, moderators[0][i], moderators[1][i]};
        }
        return Matrix.of(rows);
    }

    private Matrix weights() {
        double[] w = new double[K];
        for (int i = 0; i < K; i++) {
            w[i] = 1 / (v[i] + TAU_SQUARED);
        }
        return Matrix.diagonal(w);
    }

    private Matrix projection() {
        Matrix x = centred();
        Matrix weighted = weights().times(x);
        Matrix inverse = Cholesky.of(x.transpose().times(weighted)).inverse();
        return weights()
                .plus(weighted.times(inverse).times(weighted.transpose()).scaled(-1));
    }

    /** The same column space without the far-off zero of the years, so that the plain formula keeps its digits. */
    private Matrix centred() {
        double[][] rows = new double[K][];
        for (int i = 0; i < K; i++) {
            rows[i] = new double[] {1, moderators[0][i] - 1950, moderators[1][i]};
        }
        return Matrix.of(rows);
    }

    private static double trace(Matrix matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            sum += matrix.get(i, i);
        }
        return sum;
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-10 * Math.abs(expected)); // a few hundred roundings
    }
}
