package org.dyad.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

class CholeskyTest {
    /** The worked example of Wikipedia's article on the Cholesky decomposition; whole numbers, so no tolerance. */
    @Test
    void factorisesTheTextbookMatrix() {
        Matrix a = Matrix.of(new double[][] {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}});
        assertThat(Cholesky.of(a).factor()).isEqualTo(Matrix.of(new double[][] {{2, 0, 0}, {6, 1, 0}, {-8, 5, 3}}));
        assertThat(Cholesky.of(a).logDeterminant()).isCloseTo(Math.log(36), within(1e-14));
    }

    @Test
    void inverseTimesMatrixIsTheIdentity() {
        for (int n = 1; n <= 6; n++) {
            Matrix a = randomCovariance(n, n);
            Matrix product = Cholesky.of(a).inverse().times(a);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(product.get(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-10)); // condition below 1e4
                }
            }
            Vector b = a.row(0);
            assertThat(Cholesky.of(a).inverseQuadraticForm(b)).isCloseTo(a.get(0, 0), within(1e-10));
        }
    }

    @Test
    void saysWhereAMatrixIsNotPositiveDefinite() {
        Matrix a = Matrix.of(new double[][] {{1, 2}, {2, 1}});
        assertThatThrownBy(() -> Cholesky.of(a))
                .isInstanceOf(NotPositiveDefinite.class)
                .hasMessageContaining("2 by 2")
                .hasMessageContaining("Check that");
    }

    @Test
    void eigenvectorsRebuildTheMatrix() {
        for (int n = 1; n <= 6; n++) {
            Matrix a = randomCovariance(n, 100 + n);
            SymmetricEigen eigen = SymmetricEigen.of(a);
            Matrix rebuilt = eigen.vectors()
                    .times(Matrix.diagonal(eigen.values().toArray()))
                    .times(eigen.vectors().transpose());
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(rebuilt.get(i, j)).isCloseTo(a.get(i, j), within(1e-12 * n));
                }
            }
            assertThat(eigen.values().toList()).isSorted();
        }
    }

    @Test
    void keepsSmallEigenvaluesOfGradedMatrices() {
        // diag(1e8, 1, 1e-8) seen after scaling: trace and determinant are known exactly
        Matrix a = Matrix.of(new double[][] {{1e8, 1, 0}, {1, 2, 1e-4}, {0, 1e-4, 1e-8}});
        List<Double> values = SymmetricEigen.of(a).values().toList();
        double product = values.get(0) * values.get(1) * values.get(2);
        assertThat(product).isCloseTo(1e8 * (2e-8 - 1e-8) - 1e-8, within(1e-10));
    }

    private static Matrix randomCovariance(int n, long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        double[] entries = new double[n * n];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = random.nextNormal();
        }
        Matrix root = Matrix.ofRowMajor(n, n, entries);
        return root.times(root.transpose()).plus(Matrix.identity(n).scaled(0.1));
    }
}
