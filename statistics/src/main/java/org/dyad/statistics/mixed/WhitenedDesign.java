package org.dyad.statistics.mixed;

import java.util.List;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * A design made ready for the likelihood: each group's rows are divided by the Cholesky root of its known covariance, and
 * the columns of X and Z are recombined so that X'S⁻¹X and the mean of Z_i'S_i⁻¹Z_i are the identity. In these units Ψ = I
 * means "as large as the sampling variance of a typical group", whatever the units of the predictors.
 */
final class WhitenedDesign {
    /** Least share of a column's length that the columns before it leave unexplained (its square). */
    private static final double LEAST_PIVOT = 1e-11;

    final int groups;
    final int p;
    final int q;
    final int rows;
    final int largest;
    /** First row of each group, and the number of rows. */
    final int[] offset;

    final double[] x;
    final double[] z;
    /** p by p, upper triangular: columns of {@link #x} are the given ones times this. */
    final double[] xTransform;

    final double[] zTransform;
    final double logDetCovariance;
    /** 1/2 log|X'X| of the given X, plus log|det xTransform|: what REML adds in these coordinates. */
    final double restrictedConstant;

    private final double[][] roots;

    WhitenedDesign(List<Group> given, PsiStructure structure) {
        groups = given.size();
        p = given.get(0).x().columns();
        q = structure == PsiStructure.ZERO ? 0 : given.get(0).z().columns();
        offset = offsets(given);
        rows = offset[groups];
        x = new double[rows * p];
        z = new double[rows * q];
        roots = new double[groups][];
        double logDet = 0;
        int most = 0;
        double[] plainGram = new double[p * p];
        for (int i = 0; i < groups; i++) {
            Group group = given.get(i);
            requireShape(group);
            int n = group.y().size();
            most = Math.max(most, n);
            roots[i] = root(group);
            logDet += Dense.logDeterminant(roots[i], n);
            double[] plain = group.x().toRowMajorArray();
            addGram(plain, n, p, 1, plainGram);
            copyWhitened(plain, roots[i], n, p, x, offset[i]);
            if (q > 0) {
                copyWhitened(group.z().toRowMajorArray(), roots[i], n, q, z, offset[i]);
            }
        }
        largest = most;
        logDetCovariance = logDet;
        double[] gram = new double[p * p];
        addGram(x, rows, p, 1, gram);
        xTransform = orthogonalising(gram, p, "fixed effects (X)");
        restrictedConstant = halfLogDeterminant(plainGram, p) + logDiagonal(xTransform, p);
        recombine(x, rows, p, xTransform);
        zTransform = zTransform(structure);
        recombine(z, rows, q, zTransform);
    }

    private static int[] offsets(List<Group> given) {
        int[] offset = new int[given.size() + 1];
        for (int i = 0; i < given.size(); i++) {
            offset[i + 1] = offset[i] + given.get(i).y().size();
        }
        return offset;
    }

    private void requireShape(Group group) {
        if (group.x().columns() != p || (q > 0 && group.z().columns() != q)) {
            throw new IllegalArgumentException(
                    "Group %s: X has %d and Z %d columns; the first group has %d and %d. They must agree."
                            .formatted(
                                    group.label(),
                                    group.x().columns(),
                                    group.z().columns(),
                                    p,
                                    q));
        }
    }

    private static double[] root(Group group) {
        double[] root = group.covariance().toRowMajorArray();
        if (Dense.cholesky(root, group.y().size()) >= 0) {
            throw new IllegalArgumentException(
                    ("Group %s: the covariance matrix of its observations is not positive definite. "
                                    + "Check its variances and covariances.")
                            .formatted(group.label()));
        }
        return root;
    }

    private static void copyWhitened(double[] block, double[] root, int n, int columns, double[] target, int row) {
        Dense.solveLower(root, n, block, columns);
        System.arraycopy(block, 0, target, row * columns, n * columns);
    }

    private static void addGram(double[] a, int n, int columns, double weight, double[] gram) {
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    gram[i * columns + j] += weight * a[k * columns + i] * a[k * columns + j];
                }
            }
        }
    }

    /** T with T' gram T = I, upper triangular: the inverse transposed Cholesky factor, columns scaled first. */
    private static double[] orthogonalising(double[] gram, int size, String what) {
        double[] scale = new double[size];
        double[] factor = correlationFactor(gram, size, scale, what);
        double[] transform = new double[size * size];
        for (int i = 0; i < size; i++) {
            transform[i * size + i] = 1;
        }
        Dense.solveLowerTransposed(factor, size, transform, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                transform[i * size + j] /= scale[i];
            }
        }
        return transform;
    }

    private static double[] correlationFactor(double[] gram, int size, double[] scale, String what) {
        double[] factor = gram.clone();
        for (int i = 0; i < size; i++) {
            scale[i] = StrictMath.sqrt(gram[i * size + i]);
            if (!(scale[i] > 0)) {
                throw new NotEstimable(
                        "Column %d of the %s is zero in every group: nothing identifies it.".formatted(i + 1, what));
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                factor[i * size + j] /= scale[i] * scale[j];
            }
        }
        int failed = Dense.cholesky(factor, size);
        for (int i = 0; i < size; i++) {
            boolean reached = failed < 0 || i < failed;
            if (!reached || factor[i * size + i] * factor[i * size + i] < LEAST_PIVOT) {
                throw new NotEstimable(("Column %d of the %s is a combination of the columns before it in these data: "
                                + "nothing identifies it. Use fewer columns, or add groups in which they differ.")
                        .formatted(i + 1, what));
            }
        }
        return factor;
    }

    private static double halfLogDeterminant(double[] gram, int size) {
        double[] scale = new double[size];
        double[] factor = correlationFactor(gram, size, scale, "fixed effects (X)");
        double sum = Dense.logDeterminant(factor, size) / 2;
        for (double length : scale) {
            sum += StrictMath.log(length);
        }
        return sum;
    }

    private static double logDiagonal(double[] matrix, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += StrictMath.log(matrix[i * size + i]);
        }
        return sum;
    }

    private double[] zTransform(PsiStructure structure) {
        double[] gram = new double[q * q];
        addGram(z, rows, q, 1.0 / groups, gram);
        return switch (structure) {
            case UNSTRUCTURED -> orthogonalising(gram, q, "groups' own effects (Z)");
            // A transform that mixes effects would change the correlations that are given.
            case DIAGONAL, FIXED_CORRELATION -> {
                for (int i = 0; i < q; i++) {
                    for (int j = 0; j < q; j++) {
                        gram[i * q + j] = i == j ? gram[i * q + j] : 0;
                    }
                }
                yield orthogonalising(gram, q, "groups' own effects (Z)");
            }
            case SCALAR -> {
                double mean = 0;
                for (int i = 0; i < q; i++) {
                    mean += gram[i * q + i] / q;
                }
                java.util.Arrays.fill(gram, 0);
                for (int i = 0; i < q; i++) {
                    gram[i * q + i] = mean;
                }
                yield orthogonalising(gram, q, "groups' own effects (Z)");
            }
            case ZERO -> gram;
        };
    }

    private static void recombine(double[] a, int n, int columns, double[] transform) {
        double[] row = new double[columns];
        for (int k = 0; k < n; k++) {
            System.arraycopy(a, k * columns, row, 0, columns);
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int i = 0; i < columns; i++) {
                    sum += row[i] * transform[i * columns + j];
                }
                a[k * columns + j] = sum;
            }
        }
    }

    int size(int group) {
        return offset[group + 1] - offset[group];
    }

    /** Divides the stacked observations by the roots of their covariances, into {@code whitened}. */
    void whiten(double[] stacked, double[] whitened) {
        for (int i = 0; i < groups; i++) {
            int n = size(i);
            int first = offset[i];
            double[] l = roots[i];
            for (int r = 0; r < n; r++) {
                double sum = stacked[first + r];
                for (int k = 0; k < r; k++) {
                    sum -= l[r * n + k] * whitened[first + k];
                }
                whitened[first + r] = sum / l[r * n + r];
            }
        }
    }

    /** Adds root times {@code standard} to {@code stacked}: errors with the known covariance from independent ones. */
    void addColoured(double[] standard, double[] stacked) {
        for (int i = 0; i < groups; i++) {
            int n = size(i);
            for (int r = 0; r < n; r++) {
                double sum = 0;
                for (int k = 0; k <= r; k++) {
                    sum += roots[i][r * n + k] * standard[offset[i] + k];
                }
                stacked[offset[i] + r] += sum;
            }
        }
    }

    /** transform M transform': a covariance in these coordinates taken back to the given ones; exactly symmetric. */
    static double[] back(double[] transform, double[] m, int size) {
        double[] half = new double[size * size];
        double[] result = new double[size * size];
        Dense.times(transform, m, size, size, size, half);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += half[i * size + k] * transform[j * size + k];
                }
                result[i * size + j] = sum;
                result[j * size + i] = sum;
            }
        }
        return result;
    }
}
