package org.dyad.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {
    /** The likelihood written out on whole matrices must give the same value. */
    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "2,false", "3,true"})
    void valueIsTheNormalDensity(int q, boolean restricted) {
        List<Group> groups = RandomGroups.of(11, 9, q, 0.5);
        WhitenedDesign design = new WhitenedDesign(groups, PsiStructure.UNSTRUCTURED);
        Likelihood likelihood = observed(design, groups, restricted);
        double[] psi = start(q);
        double value = likelihood.valueAt(psi);
        Matrix given = Matrix.ofRowMajor(q, q, WhitenedDesign.back(design.zTransform, psi, q));
        assertThat(value).isCloseTo(direct(groups, given, restricted), within(1e-10)); // about 30 terms of size 10
    }

    private static double direct(List<Group> groups, Matrix psi, boolean restricted) {
        int p = psi.rows();
        Matrix information = Matrix.zeros(p, p);
        Matrix plain = Matrix.zeros(p, p);
        Vector right = Vector.zeros(p);
        for (Group g : groups) {
            Cholesky sigma = sigma(g, psi);
            information = information.plus(g.x().transpose().times(sigma.solve(g.x())));
            plain = plain.plus(g.x().transpose().times(g.x()));
            right = right.plus(g.x().transpose().times(sigma.solve(g.y())));
        }
        Vector beta = Cholesky.of(information).solve(right);
        double sum = 0;
        int rows = 0;
        for (Group g : groups) {
            Cholesky sigma = sigma(g, psi);
            rows += g.y().size();
            sum += sigma.logDeterminant() + sigma.inverseQuadraticForm(g.y().minus(g.x().times(beta)));
        }
        int degrees = restricted ? rows - p : rows;
        double extra = restricted
                ? Cholesky.of(plain).logDeterminant() - Cholesky.of(information).logDeterminant()
                : 0;
        return (extra - sum - degrees * Math.log(2 * Math.PI)) / 2;
    }

    private static Cholesky sigma(Group g, Matrix psi) {
        return Cholesky.of(g.covariance().plus(g.z().times(psi).times(g.z().transpose())));
    }

    /** Central differences with step 1e-5: error about 1e-10 relative for the slope. */
    @ParameterizedTest
    @CsvSource({"1,true", "1,false", "2,true", "2,false", "3,true", "3,false", "4,true"})
    void derivativesAreThoseOfTheValue(int q, boolean restricted) {
        List<Group> groups = RandomGroups.of(5, 14, q, 0.5);
        WhitenedDesign design = new WhitenedDesign(groups, PsiStructure.UNSTRUCTURED);
        Likelihood likelihood = observed(design, groups, restricted);
        double step = 1e-5;
        int entries = q * (q + 1) / 2;
        int[] rows = new int[entries];
        int[] columns = new int[entries];
        int next = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                rows[next] = i;
                columns[next++] = j;
            }
        }
        double[] identity = Matrix.identity(q).toRowMajorArray();
        double[] psi = start(q);
        double[] hessian = new double[entries * entries];
        likelihood.valueAt(psi);
        likelihood.differentiate();
        likelihood.hessian(rows, columns, entries, identity, hessian);
        double[] score = likelihood.score.clone();
        for (int m = 0; m < entries; m++) {
            double[] up = moved(psi, q, rows[m], columns[m], step);
            double[] down = moved(psi, q, rows[m], columns[m], -step);
            double high = likelihood.valueAt(up);
            likelihood.differentiate();
            double[] scoreUp = likelihood.score.clone();
            double low = likelihood.valueAt(down);
            likelihood.differentiate();
            double[] scoreDown = likelihood.score.clone();
            assertThat((high - low) / (2 * step)).isCloseTo(2 * score[rows[m] * q + columns[m]], within(1e-6));
            for (int o = 0; o < entries; o++) {
                int at = rows[o] * q + columns[o];
                double difference = (scoreUp[at] - scoreDown[at]) / step;
                assertThat(difference).isCloseTo(hessian[m * entries + o], within(1e-5));
            }
        }
    }

    private static double[] moved(double[] psi, int q, int i, int j, double step) {
        double[] moved = psi.clone();
        moved[i * q + j] += step;
        moved[j * q + i] += step;
        return moved;
    }

    private static Likelihood observed(WhitenedDesign design, List<Group> groups, boolean restricted) {
        Likelihood likelihood = new Likelihood(design, restricted);
        double[] stacked = groups.stream()
                .flatMap(g -> g.y().toList().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        likelihood.observe(stacked);
        return likelihood;
    }

    private static double[] start(int q) {
        double[] psi = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                psi[i * q + j] = i == j ? 0.7 + 0.1 * i : 0.2;
            }
        }
        return psi;
    }
}
