package org.dyad.statistics.mixed;

import java.util.Arrays;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Ψ = L L' as a function of free parameters θ: the entries of a lower triangular L (unstructured), its diagonal, or one
 * number on the whole diagonal. With fixed correlations R = C C', L = diag(θ²) C: standard deviations are squares, since
 * one that went below 0 would turn the sign of its correlations. No logarithm is taken, so that a boundary of the positive
 * semidefinite cone lies at finite θ, where Newton steps reach it; the stationary points that this adds at singular L are
 * left by {@link NewtonSearch}.
 */
final class Factor {
    final int q;
    final int parameters;
    /** Row, column and parameter of each free entry of L. */
    final int[] rows;

    final int[] columns;
    final int[] parameter;

    private final boolean unstructured;
    private final boolean squared;
    /** What the entry is for θ = 1: an entry of C, or 1. */
    private final double[] weight;

    Factor(PsiStructure structure, Matrix correlation, int q) {
        this.q = q;
        parameters = structure.parameters(q);
        unstructured = structure == PsiStructure.UNSTRUCTURED;
        squared = structure == PsiStructure.FIXED_CORRELATION;
        boolean triangle = unstructured || squared;
        int entries = triangle ? q * (q + 1) / 2 : q;
        rows = new int[entries];
        columns = new int[entries];
        parameter = new int[entries];
        weight = new double[entries];
        double[] c = correlation.toRowMajorArray();
        if (squared && Dense.cholesky(c, q) >= 0) {
            throw new IllegalStateException("Correlations that are not positive definite.");
        }
        int next = 0;
        for (int i = 0; i < q; i++) {
            for (int j = triangle ? 0 : i; j <= i; j++) {
                rows[next] = i;
                columns[next] = j;
                parameter[next] = squared ? i : structure == PsiStructure.SCALAR ? 0 : next;
                weight[next] = squared ? c[i * q + j] : 1;
                next++;
            }
        }
    }

    int entries() {
        return rows.length;
    }

    void root(double[] theta, double[] l) {
        Arrays.fill(l, 0);
        for (int m = 0; m < rows.length; m++) {
            double value = theta[parameter[m]];
            l[rows[m] * q + columns[m]] = weight[m] * (squared ? value * value : value);
        }
    }

    /** First derivative of entry {@code m} in its parameter. */
    double slope(int m, double[] theta) {
        return squared ? 2 * weight[m] * theta[parameter[m]] : 1;
    }

    /** Second derivative of entry {@code m} in its parameter. */
    double bend(int m) {
        return squared ? 2 * weight[m] : 0;
    }

    void psi(double[] l, double[] psi) {
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t <= j; t++) {
                    sum += l[i * q + t] * l[j * q + t];
                }
                psi[i * q + j] = sum;
                psi[j * q + i] = sum;
            }
        }
    }

    /** θ for a positive definite Ψ (of which a structured form reads the diagonal only). */
    double[] theta(double[] psi) {
        double[] theta = new double[parameters];
        if (!unstructured) {
            for (int i = 0; i < q; i++) {
                double deviation = StrictMath.sqrt(psi[i * q + i]);
                theta[Math.min(i, parameters - 1)] = squared ? StrictMath.sqrt(deviation) : deviation;
            }
            return theta;
        }
        double[] l = psi.clone();
        if (Dense.cholesky(l, q) >= 0) {
            throw new IllegalStateException("A start that is not positive definite.");
        }
        for (int m = 0; m < rows.length; m++) {
            theta[m] = l[rows[m] * q + columns[m]];
        }
        return theta;
    }
}
