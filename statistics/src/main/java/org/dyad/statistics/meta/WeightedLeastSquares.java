package org.dyad.statistics.meta;

import java.util.Arrays;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Weighted least squares of y on the columns of X, solved again and again as the weights move: A = X'WX, b = A⁻¹X'Wy, e = y − Xb,
 * P = W − WXA⁻¹X'W. Traces of products with P are had from p by p matrices; no k by k matrix is ever made.
 */
final class WeightedLeastSquares {
    private final double[][] x;
    private final double[] y;
    private final boolean onesOnly;
    private final int k;
    private final int p;

    final double[] w;
    final double[] e;
    final double[] b;
    private final double[] factor;
    private final double[] work;

    /** {@code onesOnly} says that X is one column of ones, which has a shorter way. */
    WeightedLeastSquares(double[] y, double[][] x, boolean onesOnly) {
        this.x = x;
        this.y = y;
        this.onesOnly = onesOnly;
        this.k = y.length;
        this.p = x.length;
        this.w = new double[k];
        this.e = new double[k];
        this.b = new double[p];
        this.factor = new double[p * p];
        this.work = new double[p * p];
    }

    /** Solves for the weights that now stand in {@link #w}. */
    void solve() {
        if (onesOnly) {
            double sum = 0;
            double product = 0;
            for (int i = 0; i < k; i++) {
                sum += w[i];
                product += w[i] * y[i];
            }
            factor[0] = Math.sqrt(sum);
            b[0] = product / sum;
        } else {
            solveNormalEquations();
        }
        for (int i = 0; i < k; i++) {
            double fitted = 0;
            for (int j = 0; j < p; j++) {
                fitted += x[j][i] * b[j];
            }
            e[i] = y[i] - fitted;
        }
    }

    private void solveNormalEquations() {
        for (int r = 0; r < p; r++) {
            double product = 0;
            for (int i = 0; i < k; i++) {
                product += w[i] * x[r][i] * y[i];
            }
            b[r] = product;
        }
        crossProducts(factor, w);
        int pivot = Dense.cholesky(factor, p);
        if (pivot >= 0) {
            throw new RankDeficient(pivot);
        }
        Dense.solveLower(factor, p, b, 1);
        Dense.solveLowerTransposed(factor, p, b, 1);
    }

    /** X' diag(d) X, both triangles. */
    private void crossProducts(double[] target, double[] d) {
        for (int r = 0; r < p; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    sum += d[i] * x[r][i] * x[c][i];
                }
                target[r * p + c] = sum;
                target[c * p + r] = sum;
            }
        }
    }

    /** y'Py = Σ w e². */
    double weightedSquares() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * e[i] * e[i];
        }
        return sum;
    }

    /** y'PPy = Σ w² e². */
    double twiceWeightedSquares() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double we = w[i] * e[i];
            sum += we * we;
        }
        return sum;
    }

    /** tr P. */
    double trace() {
        if (onesOnly) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < k; i++) {
                sum += w[i];
                squares += w[i] * w[i];
            }
            return sum - squares / sum;
        }
        double[] squared = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i];
            squared[i] = w[i] * w[i];
        }
        return sum - innerTrace(squared);
    }

    /** tr PD for diagonal D: Σ w d − tr(A⁻¹ X'W²DX). */
    double trace(double[] d) {
        double[] inner = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * d[i];
            inner[i] = w[i] * w[i] * d[i];
        }
        return sum - innerTrace(inner);
    }

    /** tr PDPF for diagonal D and F: Σ w² d f − 2 tr(A⁻¹ X'W³DFX) + tr(A⁻¹ X'W²DX A⁻¹ X'W²FX). */
    double pairTrace(double[] d, double[] f) {
        double[] left = new double[k];
        double[] right = new double[k];
        double[] both = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double squared = w[i] * w[i];
            left[i] = squared * d[i];
            right[i] = squared * f[i];
            both[i] = squared * w[i] * d[i] * f[i];
            sum += squared * d[i] * f[i];
        }
        double[] solvedLeft = solvedCross(left);
        double[] solvedRight = solvedCross(right);
        double product = 0;
        for (int r = 0; r < p; r++) {
            for (int c = 0; c < p; c++) {
                product += solvedLeft[r * p + c] * solvedRight[c * p + r];
            }
        }
        return sum - 2 * innerTrace(both) + product;
    }

    /** tr(A⁻¹ X' diag(d) X). */
    private double innerTrace(double[] d) {
        double[] solved = solvedCross(d);
        double trace = 0;
        for (int j = 0; j < p; j++) {
            trace += solved[j * p + j];
        }
        return trace;
    }

    /** A⁻¹ X' diag(d) X. */
    private double[] solvedCross(double[] d) {
        double[] cross = new double[p * p];
        crossProducts(cross, d);
        Dense.solveLower(factor, p, cross, p);
        Dense.solveLowerTransposed(factor, p, cross, p);
        return cross;
    }

    /** ln|X'WX|. */
    double logDeterminant() {
        return Dense.logDeterminant(factor, p);
    }

    /** ln|X'X|. */
    double unweightedLogDeterminant() {
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        crossProducts(work, ones);
        Dense.cholesky(work, p);
        return Dense.logDeterminant(work, p);
    }

    /** A⁻¹. */
    Matrix inverse() {
        double[] inverse = new double[p * p];
        for (int j = 0; j < p; j++) {
            inverse[j * p + j] = 1;
        }
        Dense.solveLower(factor, p, inverse, p);
        Dense.solveLowerTransposed(factor, p, inverse, p);
        return Matrix.ofRowMajor(p, p, inverse);
    }

    /** The first column whose pivot is less than {@code least} of its own length, relative and squared; -1 when there is none. */
    int dependentColumn(double least) {
        for (int j = 0; j < p; j++) {
            double own = 0;
            for (int i = 0; i < k; i++) {
                own += w[i] * x[j][i] * x[j][i];
            }
            double pivot = factor[j * p + j];
            if (!(pivot * pivot > least * own)) {
                return j;
            }
        }
        return -1;
    }
}
