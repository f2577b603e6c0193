package org.dyad.statistics.matrix;

import org.dyad.statistics.matrix.internal.Dense;

/**
 * The Cholesky factor of a symmetric positive definite matrix: A = L L' with L lower triangular. Only the lower triangle
 * of A is read.
 *
 * @see <a href="https://doi.org/10.56021/9781421407944">Golub, Van Loan (2013), Matrix Computations, 4th ed., 4.2</a>
 */
public final class Cholesky {
    private final int order;
    private final double[] factor;

    private Cholesky(int order, double[] factor) {
        this.order = order;
        this.factor = factor;
    }

    /**
     * Factorises {@code matrix}.
     *
     * @throws NotPositiveDefinite when it is not positive definite
     */
    public static Cholesky of(Matrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new IllegalArgumentException(
                    "Cholesky of a %d by %d matrix: it must be square.".formatted(matrix.rows(), matrix.columns()));
        }
        int order = matrix.rows();
        double[] factor = matrix.toRowMajorArray();
        int pivot = Dense.cholesky(factor, order);
        if (pivot >= 0) {
            throw new NotPositiveDefinite(order, pivot);
        }
        for (int i = 0; i < order; i++) {
            for (int j = i + 1; j < order; j++) {
                factor[i * order + j] = 0;
            }
        }
        return new Cholesky(order, factor);
    }

    /** L. */
    public Matrix factor() {
        return Matrix.ofRowMajor(order, order, factor);
    }

    /** Natural log of the determinant of A. */
    public double logDeterminant() {
        return Dense.logDeterminant(factor, order);
    }

    /** The solution x of A x = b. */
    public Vector solve(Vector b) {
        requireRows(b.size());
        double[] x = b.toArray();
        Dense.solveLower(factor, order, x, 1);
        Dense.solveLowerTransposed(factor, order, x, 1);
        return Vector.owning(x);
    }

    /** The solution X of A X = B. */
    public Matrix solve(Matrix b) {
        requireRows(b.rows());
        double[] x = b.toRowMajorArray();
        Dense.solveLower(factor, order, x, b.columns());
        Dense.solveLowerTransposed(factor, order, x, b.columns());
        return Matrix.owning(b.rows(), b.columns(), x);
    }

    /** The solution X of L X = B: rows made independent with unit variance. */
    public Matrix whiten(Matrix b) {
        requireRows(b.rows());
        double[] x = b.toRowMajorArray();
        Dense.solveLower(factor, order, x, b.columns());
        return Matrix.owning(b.rows(), b.columns(), x);
    }

    /** b' A⁻¹ b. */
    public double inverseQuadraticForm(Vector b) {
        requireRows(b.size());
        double[] x = b.toArray();
        Dense.solveLower(factor, order, x, 1);
        double sum = 0;
        for (double entry : x) {
            sum += entry * entry;
        }
        return sum;
    }

    /** A⁻¹, exactly symmetric. */
    public Matrix inverse() {
        double[] inverse = solve(Matrix.identity(order)).toRowMajorArray();
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (inverse[i * order + j] + inverse[j * order + i]) / 2;
                inverse[i * order + j] = mean;
                inverse[j * order + i] = mean;
            }
        }
        return Matrix.owning(order, order, inverse);
    }

    private void requireRows(int rows) {
        if (rows != order) {
            throw new IllegalArgumentException(
                    "A system of %d equations was given %d right-hand rows.".formatted(order, rows));
        }
    }
}
