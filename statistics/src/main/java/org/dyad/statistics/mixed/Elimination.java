package org.dyad.statistics.mixed;

/** Solves a square system by elimination, with the largest remaining entry as pivot. */
final class Elimination {
    private Elimination() {}

    /** The x with A x = b; {@code a} is row-major and of order n. */
    static double[] solve(double[] a, double[] b, int n) {
        double[] m = a.clone();
        double[] x = b.clone();
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(m[row * n + column]) > Math.abs(m[pivot * n + column]) ? row : pivot;
            }
            if (m[pivot * n + column] == 0) {
                throw new NotEstimable("The groups do not identify the covariance between them.");
            }
            swap(m, x, pivot, column, n);
            for (int row = column + 1; row < n; row++) {
                double factor = m[row * n + column] / m[column * n + column];
                for (int k = column; k < n; k++) {
                    m[row * n + k] -= factor * m[column * n + k];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                x[row] -= m[row * n + k] * x[k];
            }
            x[row] /= m[row * n + row];
        }
        return x;
    }

    private static void swap(double[] m, double[] x, int one, int other, int n) {
        for (int k = 0; k < n; k++) {
            double kept = m[one * n + k];
            m[one * n + k] = m[other * n + k];
            m[other * n + k] = kept;
        }
        double kept = x[one];
        x[one] = x[other];
        x[other] = kept;
    }
}
