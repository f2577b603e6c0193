package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;

/**
 * The multivariate method of moments for groups that each observe all their q effects (Z = I). With W_i = S_i⁻¹,
 * C = (Σ X_i'W_iX_i)⁻¹ and residuals r_i of the fit without between-group variance,
 *
 * <pre>{@code
 *  Q = Σ_i W_i r_i r_i',     E Q = Σ_i (I - W_i X_i C X_i') + Σ_ij W_i M_ij Ψ M_ij',    M_ij = δ_ij I - X_i C X_j'W_j
 * }</pre>
 *
 * which is linear in Ψ. It is solved for Ψ, made symmetric, and its negative eigenvalues are set to 0. With q = 1 it is DerSimonian
 * and Laird's.
 *
 * @see <a href="https://doi.org/10.1002/bimj.201200152">Jackson, White, Riley (2013)</a>
 */
final class MethodOfMoments {
    private MethodOfMoments() {}

    static Matrix psi(List<Group> groups) {
        int q = groups.get(0).z().columns();
        int p = groups.get(0).x().columns();
        List<Matrix> w = new ArrayList<>();
        Matrix information = Matrix.zeros(p, p);
        Vector weighted = Vector.zeros(p);
        for (Group group : groups) {
            if (!group.z().equals(Matrix.identity(q))) {
                throw new IllegalArgumentException(
                        "Group %s: the method of moments needs every group to observe all its effects (Z = I)."
                                .formatted(group.label()));
            }
            Matrix inverse = Cholesky.of(group.covariance()).inverse();
            w.add(inverse);
            Matrix xw = group.x().transpose().times(inverse);
            information = information.plus(xw.times(group.x()));
            weighted = weighted.plus(xw.times(group.y()));
        }
        Cholesky root = Cholesky.of(information);
        Matrix c = root.inverse();
        return solve(groups, w, c, root.solve(weighted), q);
    }

    private static Matrix solve(List<Group> groups, List<Matrix> w, Matrix c, Vector beta, int q) {
        double[] excess = new double[q * q];
        double[] factors = new double[q * q * q * q];
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Vector wr = w.get(i).times(group.y().minus(group.x().times(beta)));
            Vector r = group.y().minus(group.x().times(beta));
            Matrix wx = w.get(i).times(group.x());
            Matrix expected = Matrix.identity(q)
                    .plus(wx.times(c).times(group.x().transpose()).scaled(-1));
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
                    excess[a * q + b] += wr.get(a) * r.get(b) - expected.get(a, b);
                }
            }
            for (int j = 0; j < groups.size(); j++) {
                Matrix m = group.x()
                        .times(c)
                        .times(groups.get(j).x().transpose())
                        .times(w.get(j))
                        .scaled(-1);
                addProduct(factors, w.get(i), i == j ? m.plus(Matrix.identity(q)) : m, q);
            }
        }
        return semidefinite(Elimination.solve(factors, excess, q * q), q);
    }

    /** Adds the matrix of Ψ -> W M Ψ M'. */
    private static void addProduct(double[] factors, Matrix w, Matrix m, int q) {
        Matrix left = w.times(m);
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                for (int k = 0; k < q; k++) {
                    for (int l = 0; l < q; l++) {
                        factors[(a * q + b) * q * q + k * q + l] += left.get(a, k) * m.get(b, l);
                    }
                }
            }
        }
    }

    private static Matrix semidefinite(double[] psi, int q) {
        double[] symmetric = new double[q * q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                symmetric[a * q + b] = (psi[a * q + b] + psi[b * q + a]) / 2;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(Matrix.ofRowMajor(q, q, symmetric));
        if (eigen.values().get(0) >= 0) {
            return Matrix.ofRowMajor(q, q, symmetric);
        }
        double[] kept = new double[q * q];
        for (int j = 0; j < q; j++) {
            double value = Math.max(0, eigen.values().get(j));
            for (int a = 0; a < q; a++) {
                for (int b = 0; b <= a; b++) {
                    kept[a * q + b] +=
                            value * eigen.vectors().get(a, j) * eigen.vectors().get(b, j);
                    kept[b * q + a] = kept[a * q + b];
                }
            }
        }
        return Matrix.ofRowMajor(q, q, kept);
    }
}
