package org.dyad.statistics.matrix.internal;

/**
 * Dense linear algebra on flat row-major arrays that the caller owns. Nothing is allocated and nothing is checked: these
 * are the inner loops of the likelihoods. Sums run from the lowest index up, so equal input gives equal bits.
 */
public final class Dense {
    private static final int JACOBI_SWEEPS = 60;

    private Dense() {}

    /**
     * Replaces the lower triangle of the symmetric n by n matrix {@code a} by its Cholesky factor L, a = L L'. The strict
     * upper triangle is left as it was and must not be read.
     *
     * @return -1 when done, else the index of the first pivot that is not greater than 0 (then {@code a} is spoilt)
     */
    public static int cholesky(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (i == j) {
                    if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
                        return i;
                    }
                    a[i * n + i] = StrictMath.sqrt(sum);
                } else {
                    a[i * n + j] = sum / a[j * n + j];
                }
            }
        }
        return -1;
    }

    /** Solves L X = B in place for the lower triangular n by n {@code l} and n by m {@code b}. */
    public static void solveLower(double[] l, int n, double[] b, int m) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                double factor = l[i * n + k];
                for (int c = 0; c < m; c++) {
                    b[i * m + c] -= factor * b[k * m + c];
                }
            }
            double pivot = l[i * n + i];
            for (int c = 0; c < m; c++) {
                b[i * m + c] /= pivot;
            }
        }
    }

    /** Solves L' X = B in place for the lower triangular n by n {@code l} and n by m {@code b}. */
    public static void solveLowerTransposed(double[] l, int n, double[] b, int m) {
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                double factor = l[k * n + i];
                for (int c = 0; c < m; c++) {
                    b[i * m + c] -= factor * b[k * m + c];
                }
            }
            double pivot = l[i * n + i];
            for (int c = 0; c < m; c++) {
                b[i * m + c] /= pivot;
            }
        }
    }

    /** Natural log of the determinant of L L'. */
    public static double logDeterminant(double[] l, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.log(l[i * n + i]);
        }
        return 2 * sum;
    }

    /** c = A' B, with A n by p and B n by q; {@code c} is p by q and is overwritten. */
    public static void transposedTimes(double[] a, double[] b, int n, int p, int q, double[] c) {
        java.util.Arrays.fill(c, 0, p * q, 0);
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < p; i++) {
                double factor = a[k * p + i];
                for (int j = 0; j < q; j++) {
                    c[i * q + j] += factor * b[k * q + j];
                }
            }
        }
    }

    /** c = A B, with A n by m and B m by q; {@code c} is n by q and is overwritten. */
    public static void times(double[] a, double[] b, int n, int m, int q, double[] c) {
        java.util.Arrays.fill(c, 0, n * q, 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                double factor = a[i * m + k];
                for (int j = 0; j < q; j++) {
                    c[i * q + j] += factor * b[k * q + j];
                }
            }
        }
    }

    /**
     * Eigenvalues and vectors of a symmetric n by n matrix by cyclic Jacobi rotations: slow for large n, but exact to
     * rounding for the small matrices met here, graded ones included. On return {@code values} is ascending and column j
     * of {@code vectors} belongs to {@code values[j]}. {@code a} is spoilt.
     *
     * @return false when the rotations did not settle (only possible with NaN or infinity in {@code a})
     * @see <a href="https://doi.org/10.56021/9781421407944">Golub, Van Loan (2013), Matrix Computations, 4th ed., 8.5</a>
     */
    public static boolean symmetricEigen(double[] a, int n, double[] values, double[] vectors) {
        java.util.Arrays.fill(vectors, 0, n * n, 0);
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        boolean settled = false;
        for (int sweep = 0; sweep < JACOBI_SWEEPS && !settled; sweep++) {
            settled = true;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    settled &= !rotate(a, vectors, n, p, q);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            values[i] = a[i * n + i];
            settled &= Double.isFinite(values[i]);
        }
        sortAscending(values, vectors, n);
        return settled;
    }

    private static boolean rotate(double[] a, double[] v, int n, int p, int q) {
        double apq = a[p * n + q];
        double app = a[p * n + p];
        double aqq = a[q * n + q];
        // Negligible beside both diagonal entries: relative, so that graded matrices keep their small eigenvalues.
        if (apq == 0 || Math.abs(apq) <= 1e-17 * StrictMath.sqrt(Math.abs(app) * Math.abs(aqq))) {
            a[p * n + q] = 0;
            a[q * n + p] = 0;
            return false;
        }
        double theta = (aqq - app) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.hypot(1, theta));
        double c = 1 / StrictMath.sqrt(1 + t * t);
        double s = t * c;
        a[p * n + p] = app - t * apq;
        a[q * n + q] = aqq + t * apq;
        a[p * n + q] = 0;
        a[q * n + p] = 0;
        for (int k = 0; k < n; k++) {
            if (k != p && k != q) {
                double akp = a[k * n + p];
                double akq = a[k * n + q];
                a[k * n + p] = c * akp - s * akq;
                a[p * n + k] = a[k * n + p];
                a[k * n + q] = s * akp + c * akq;
                a[q * n + k] = a[k * n + q];
            }
            double vkp = v[k * n + p];
            double vkq = v[k * n + q];
            v[k * n + p] = c * vkp - s * vkq;
            v[k * n + q] = s * vkp + c * vkq;
        }
        // A rotation that no longer moves the diagonal is rounding, not progress.
        return a[p * n + p] != app || a[q * n + q] != aqq;
    }

    private static void sortAscending(double[] values, double[] vectors, int n) {
        for (int i = 0; i < n - 1; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                if (values[j] < values[least]) {
                    least = j;
                }
            }
            if (least != i) {
                double swap = values[i];
                values[i] = values[least];
                values[least] = swap;
                for (int k = 0; k < n; k++) {
                    double entry = vectors[k * n + i];
                    vectors[k * n + i] = vectors[k * n + least];
                    vectors[k * n + least] = entry;
                }
            }
        }
    }
}
