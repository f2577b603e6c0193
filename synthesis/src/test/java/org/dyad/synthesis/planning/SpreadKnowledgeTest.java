package org.dyad.synthesis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.target.SpreadFit;
import org.junit.jupiter.api.Test;

class SpreadKnowledgeTest {
    private static final SpreadFit FIT =
            new SpreadFit(0.2, 0.004, 0.8, true, 0.05, 3.5, OptionalDouble.of(0.01), 12, List.of(), List.of());

    /** X' R^-1 X of the new trials added to the precisions, with whole matrices. */
    @Test
    void newTrialsAddTheirInformation() {
        List<Double> means = List.of(30.0, 45.0, 80.0);
        double[][] x = new double[3][];
        double[][] r = new double[3][3];
        for (int i = 0; i < 3; i++) {
            x[i] = new double[] {1, Math.log(means.get(i)) - 3.5};
            for (int j = 0; j < 3; j++) {
                r[i][j] = 0.01 + (i == j ? 1 / (2 * 79.0) : 0);
            }
        }
        Matrix design = Matrix.of(x);
        Matrix own = design.transpose().times(Cholesky.of(Matrix.of(r)).solve(design));
        Matrix covariance = Cholesky.of(
                        Matrix.diagonal(new double[] {1 / 0.004, 1 / 0.05}).plus(own.scaled(2)))
                .inverse();
        SpreadKnowledge now = SpreadKnowledge.of(FIT);
        for (double mean : new double[] {20, 33, 120}) {
            Vector row = Vector.of(1, Math.log(mean) - 3.5);
            assertThat(now.variance().applyAsDouble(mean)).isCloseTo(FIT.logVarianceAt(mean), within(1e-14));
            assertThat(now.with(means, 80, 2).variance().applyAsDouble(mean))
                    .isCloseTo(covariance.quadraticForm(row), within(1e-12));
        }
    }
}
