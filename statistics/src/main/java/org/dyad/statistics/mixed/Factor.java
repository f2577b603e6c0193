package org.dyad.statistics.mixed;

import java.util.Arrays;

/**
 * Ψ = L L' as a function of free parameters θ: the entries of a lower triangular L (unstructured), its diagonal, or one
 * number on the whole diagonal. No logarithm is taken, so that a boundary of the positive semidefinite cone lies at finite
 * θ, where Newton steps reach it; the stationary points that this adds at singular L are left by {@link NewtonSearch}.
 */
final class Factor {
    final int q;
    final int parameters;
    /** Row, column and parameter of each free entry of L. */
    final int[] rows;

    final int[] columns;
    final int[] parameter;

    Factor(PsiStructure structure, int q) {
        this.q = q;
        parameters = structure.parameters(q);
        int entries = structure == PsiStructure.UNSTRUCTURED ? parameters : q;
        rows = new int[entries];
        columns = new int[entries];
        parameter = new int[entries];
        int next = 0;
        for (int i = 0; i < q; i++) {
            for (int j = structure == PsiStructure.UNSTRUCTURED ? 0 : i; j <= i; j++) {
                rows[next] = i;
                columns[next] = j;
                parameter[next] = structure == PsiStructure.SCALAR ? 0 : next;
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
            l[rows[m] * q + columns[m]] = theta[parameter[m]];
        }
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
        double[] l = psi.clone();
        if (rows.length != q && org.dyad.statistics.matrix.internal.Dense.cholesky(l, q) >= 0) {
            throw new IllegalStateException("A start that is not positive definite.");
        }
        double[] theta = new double[parameters];
        for (int m = 0; m < rows.length; m++) {
            double entry = l[rows[m] * q + columns[m]];
            theta[parameter[m]] = rows.length == q ? StrictMath.sqrt(entry) : entry;
        }
        return theta;
    }
}
