package org.dyad.statistics.components;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.internal.Dense;
import org.dyad.statistics.mixed.NotEstimable;

/**
 * All groups, stacked: observations divided by a typical standard error, predictors made orthonormal (X = Q R), so that searches meet
 * numbers of one size whatever the units, and the term +1/2 log|X'X| of a restricted likelihood is 0.
 */
final class ComponentDesign {
    /** Share of a predictor's length below which what is left beside the others counts as nothing. */
    private static final double DEPENDENT = 1e-9;

    final List<ComponentGroup> given;
    final int groups;
    final int rows;
    final int p;
    final int levels;
    final int outcomes;
    final int largest;
    /** First row of each group, and behind the last. */
    final int[] first;
    /** First entry of each group's block of V. */
    final int[] block;
    /** Unit of each row at each level, then its outcome. */
    final int[][] code;

    final double[] y;
    final double[] x;
    final double[] v;
    /** Upper triangular, p by p: X = Q R. */
    final double[] r;
    /** What y was divided by. */
    final double unit;

    ComponentDesign(List<ComponentGroup> groups, int outcomes) {
        given = groups;
        this.outcomes = outcomes;
        this.groups = groups.size();
        p = groups.getFirst().x().columns();
        levels = groups.getFirst().levels().size();
        first = new int[groups.size() + 1];
        block = new int[groups.size() + 1];
        int most = 0;
        for (int i = 0; i < groups.size(); i++) {
            ComponentGroup group = groups.get(i);
            requireSameForm(group);
            int n = group.size();
            first[i + 1] = first[i] + n;
            block[i + 1] = block[i] + n * n;
            most = Math.max(most, n);
        }
        largest = most;
        rows = first[groups.size()];
        y = new double[rows];
        x = new double[rows * p];
        v = new double[block[groups.size()]];
        code = new int[levels + (outcomes > 0 ? 1 : 0)][rows];
        fill();
        unit = typicalError();
        for (int i = 0; i < rows; i++) {
            y[i] /= unit;
        }
        for (int i = 0; i < v.length; i++) {
            v[i] /= unit * unit;
        }
        r = new double[p * p];
        orthonormalise();
    }

    private void requireSameForm(ComponentGroup group) {
        if (group.x().columns() != p || group.levels().size() != levels) {
            throw new IllegalArgumentException("Group %s has %d predictors and %d levels where the first has %d and %d."
                    .formatted(
                            group.label(), group.x().columns(), group.levels().size(), p, levels));
        }
        boolean wrong = outcomes == 0
                ? !group.outcomes().isEmpty()
                : group.outcomes().isEmpty() || group.outcomes().stream().anyMatch(o -> o >= outcomes);
        if (wrong) {
            throw new IllegalArgumentException("Group %s: outcomes %s do not fit a model of %d outcomes."
                    .formatted(group.label(), group.outcomes(), outcomes));
        }
    }

    private void fill() {
        for (int i = 0; i < groups; i++) {
            ComponentGroup group = given.get(i);
            System.arraycopy(group.y().toArray(), 0, y, first[i], group.size());
            System.arraycopy(group.x().toRowMajorArray(), 0, x, first[i] * p, group.size() * p);
            System.arraycopy(group.covariance().toRowMajorArray(), 0, v, block[i], group.size() * group.size());
            for (int row = 0; row < group.size(); row++) {
                for (int k = 0; k < levels; k++) {
                    code[k][first[i] + row] = group.levels().get(k).get(row);
                }
                if (outcomes > 0) {
                    code[levels][first[i] + row] = group.outcomes().get(row);
                }
            }
        }
    }

    int size(int group) {
        return first[group + 1] - first[group];
    }

    /** Known variance of a row, in the units of this design. */
    double variance(int group, int row) {
        return v[block[group] + row * (size(group) + 1)];
    }

    /** Geometric mean of the standard errors. */
    private double typicalError() {
        double sum = 0;
        for (int i = 0; i < groups; i++) {
            for (int row = 0; row < size(i); row++) {
                double variance = variance(i, row);
                if (!(variance > 0)) {
                    throw new IllegalArgumentException("Group %s: a known variance is %s; it must be greater than 0."
                            .formatted(given.get(i).label(), variance));
                }
                sum += StrictMath.log(variance);
            }
        }
        return StrictMath.exp(sum / rows / 2);
    }

    /** Gram-Schmidt, each column twice, which leaves it orthogonal to rounding. */
    private void orthonormalise() {
        if (rows < p) {
            throw new NotEstimable("%d observations cannot carry %d coefficients.".formatted(rows, p));
        }
        for (int c = 0; c < p; c++) {
            double before = length(c);
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < c; b++) {
                    double product = 0;
                    for (int i = 0; i < rows; i++) {
                        product += x[i * p + b] * x[i * p + c];
                    }
                    for (int i = 0; i < rows; i++) {
                        x[i * p + c] -= product * x[i * p + b];
                    }
                    r[b * p + c] += product;
                }
            }
            double left = length(c);
            if (!(left > DEPENDENT * before)) {
                throw new DependentColumn(c);
            }
            r[c * p + c] = left;
            for (int i = 0; i < rows; i++) {
                x[i * p + c] /= left;
            }
        }
    }

    private double length(int column) {
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            squares += x[i * p + column] * x[i * p + column];
        }
        return StrictMath.sqrt(squares);
    }

    /** R⁻¹, which takes coefficients of Q to those of X. */
    Matrix toGiven() {
        double[] lower = new double[p * p];
        double[] identity = new double[p * p];
        for (int i = 0; i < p; i++) {
            identity[i * p + i] = 1;
            for (int j = 0; j < p; j++) {
                lower[j * p + i] = r[i * p + j];
            }
        }
        Dense.solveLower(lower, p, identity, p);
        return Matrix.ofRowMajor(p, p, identity).transpose();
    }
}
