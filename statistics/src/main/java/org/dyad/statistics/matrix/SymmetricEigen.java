package org.dyad.statistics.matrix;

import org.dyad.statistics.matrix.internal.Dense;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: A = V diag(λ) V'.
 *
 * @param values  λ, ascending
 * @param vectors V; column j belongs to the j-th value
 */
public record SymmetricEigen(Vector values, Matrix vectors) {
    /** Decomposes {@code matrix}, of which the mean of both triangles is used. */
    public static SymmetricEigen of(Matrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new IllegalArgumentException(
                    "Eigenvalues of a %d by %d matrix: it must be square.".formatted(matrix.rows(), matrix.columns()));
        }
        int n = matrix.rows();
        double[] work = matrix.plus(matrix.transpose()).scaled(0.5).toRowMajorArray();
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        if (!Dense.symmetricEigen(work, n, values, vectors)) {
            throw new IllegalArgumentException(
                    "The matrix has entries that are not finite; eigenvalues need finite entries: " + matrix);
        }
        return new SymmetricEigen(Vector.owning(values), Matrix.owning(n, n, vectors));
    }
}
