package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.NotEstimable;

/**
 * The covariance of weighted least-squares coefficients from the residuals of whole clusters, which holds whatever the covariance within
 * clusters. With W_j = Φ_j⁻¹, M = (Σ X_j'W_jX_j)⁻¹ and m clusters:
 *
 * <pre>{@code
 *  V = c M [ sum_j X_j'W_jA_j e_j e_j' A_j'W_jX_j ] M
 *  CR0: A = I, c = 1      CR1: A = I, c = m/(m − 1)
 *  CR2: A_j = L_j (L_j'(Φ_j − X_jMX_j')L_j)^(−1/2) L_j',  Φ_j = L_jL_j',  c = 1: V is unbiased where Φ is right
 * }</pre>
 *
 * <p>The power −1/2 is the symmetric one, with 0 for eigenvalues that are 0 but for rounding. Each cluster's eigenvalues are needed, so
 * the work is cubic in its size.
 *
 * @see <a href="https://doi.org/10.1080/07350015.2016.1247004">Pustejovsky, Tipton (2018)</a>
 * @see <a href="https://doi.org/10.1037/met0000011">Tipton (2015)</a>
 */
public final class ClusterSandwich {
    private static final double ZERO_EIGENVALUE = 1e-12;

    /** How the residuals of a cluster are corrected for having been fitted. */
    public enum Correction {
        CR0,
        CR1,
        CR2
    }

    private final int p;
    private final Matrix m;
    private final Matrix covariance;
    /** U_j'Φ_jU_j and X_j'U_j with U_j = A_jW_jX_jM, from which all working variances follow. */
    private final List<Matrix> own = new ArrayList<>();

    private final List<Matrix> cross = new ArrayList<>();

    private ClusterSandwich(List<ClusterBlock> clusters, Correction correction) {
        p = clusters.getFirst().x().columns();
        Matrix information = Matrix.zeros(p, p);
        for (ClusterBlock cluster : clusters) {
            Matrix white = Cholesky.of(cluster.covariance()).whiten(cluster.x());
            information = information.plus(white.transpose().times(white));
        }
        m = Cholesky.of(information).inverse();
        double scale = correction == Correction.CR1 ? Math.sqrt(clusters.size() / (clusters.size() - 1.0)) : 1;
        Matrix sum = Matrix.zeros(p, p);
        for (ClusterBlock cluster : clusters) {
            Matrix u = weights(cluster, correction).scaled(scale);
            Vector score = u.transpose().times(cluster.residuals());
            sum = sum.plus(outer(score));
            own.add(u.transpose().times(cluster.covariance()).times(u));
            cross.add(cluster.x().transpose().times(u));
        }
        covariance = sum;
    }

    /**
     * @param clusters in the order in which they are summed
     * @throws NotEstimable with fewer than two clusters
     */
    public static ClusterSandwich of(List<ClusterBlock> clusters, Correction correction) {
        if (clusters.size() < 2) {
            throw new NotEstimable(
                    "Robust standard errors compare clusters; there is only one. Name a column with more.");
        }
        return new ClusterSandwich(clusters, correction);
    }

    /** U = A W X M, n by p. */
    private Matrix weights(ClusterBlock cluster, Correction correction) {
        Cholesky phi = Cholesky.of(cluster.covariance());
        Matrix weighted = phi.solve(cluster.x()).times(m);
        return switch (correction) {
            case CR0, CR1 -> weighted;
            case CR2 -> adjustment(cluster, phi.factor()).times(weighted);
        };
    }

    private Matrix adjustment(ClusterBlock cluster, Matrix l) {
        Matrix fitted = cluster.x().times(m).times(cluster.x().transpose());
        Matrix left = cluster.covariance().plus(fitted.scaled(-1));
        Matrix b = l.transpose().times(left).times(l);
        return l.times(inverseRoot(b)).times(l.transpose());
    }

    private static Matrix inverseRoot(Matrix matrix) {
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        int n = matrix.rows();
        double largest = eigen.values().get(n - 1);
        double[] powers = new double[n];
        for (int i = 0; i < n; i++) {
            double value = eigen.values().get(i);
            powers[i] = value > ZERO_EIGENVALUE * largest && value > 0 ? 1 / Math.sqrt(value) : 0;
        }
        return eigen.vectors()
                .times(Matrix.diagonal(powers))
                .times(eigen.vectors().transpose());
    }

    private static Matrix outer(Vector v) {
        Matrix column = Matrix.ofRowMajor(v.size(), 1, v.toArray());
        return column.times(column.transpose());
    }

    /** V, p by p. */
    public Matrix covariance() {
        return covariance;
    }

    /**
     * Satterthwaite's degrees of freedom of c'V c: 2 E² / Var under the working covariance. NaN where c'Vc is 0 whatever the data.
     *
     * @param c p entries
     */
    public double degreesOfFreedom(Vector c) {
        double trace = 0;
        double squares = 0;
        Matrix sum = Matrix.zeros(p, p);
        for (int j = 0; j < own.size(); j++) {
            double a = own.get(j).quadraticForm(c);
            Vector h = cross.get(j).times(c);
            double overlap = m.quadraticForm(h);
            trace += a - overlap;
            squares += a * a - 2 * a * overlap;
            sum = sum.plus(outer(h));
        }
        Matrix both = m.times(sum);
        squares += both.times(both).diagonal().toList().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return trace * trace / squares;
    }

    /**
     * The test that the coefficients at {@code tested} are all 0: Hotelling's T² with its degrees of freedom matched to the total variance
     * of the covariance (HTZ), F = (η − q + 1)/(ηq) b'V⁻¹b with q and η − q + 1 degrees of freedom.
     *
     * @param statistic   F
     * @param numerator   q
     * @param denominator η − q + 1; the test is of no use when it is 0 or less
     */
    public record WaldTest(double statistic, int numerator, double denominator) {}

    /** The joint test of some coefficients, whose estimates are in {@code beta}. */
    public WaldTest test(Vector beta, List<Integer> tested) {
        int q = tested.size();
        Matrix expected = Matrix.zeros(q, q);
        for (int j = 0; j < own.size(); j++) {
            expected = expected.plus(working(j, j).select(tested, tested));
        }
        Matrix root = inverseRoot(expected);
        List<Matrix> ownScaled = new ArrayList<>();
        List<Matrix> crossScaled = new ArrayList<>();
        List<Integer> all = java.util.stream.IntStream.range(0, p).boxed().toList();
        for (int j = 0; j < own.size(); j++) {
            ownScaled.add(root.times(own.get(j).select(tested, tested)).times(root));
            crossScaled.add(cross.get(j).select(all, tested).times(root));
        }
        double eta = q * (q + 1) / totalVariance(ownScaled, crossScaled, q);
        Matrix v = covariance.select(tested, tested);
        Vector b = Vector.of(tested.stream().map(beta::get).toList());
        double t2 = Cholesky.of(v).inverseQuadraticForm(b);
        return new WaldTest((eta - q + 1) / (eta * q) * t2, q, eta - q + 1);
    }

    /** Covariance, under the working model, of what clusters i and j add. */
    private Matrix working(int i, int j) {
        Matrix overlap = cross.get(i).transpose().times(m).times(cross.get(j));
        return i == j ? own.get(i).plus(overlap.scaled(-1)) : overlap.scaled(-1);
    }

    /** Σ over s, t of Var(ω_st) with Var(ω_st) = Σ_ij [ P_ss P_tt + P_st P_ts ] of clusters i and j. */
    private double totalVariance(List<Matrix> ownScaled, List<Matrix> crossScaled, int q) {
        double total = 0;
        for (int i = 0; i < own.size(); i++) {
            Matrix left = crossScaled.get(i).transpose().times(m);
            for (int j = 0; j < own.size(); j++) {
                Matrix block = left.times(crossScaled.get(j)).scaled(-1);
                Matrix w = i == j ? block.plus(ownScaled.get(i)) : block;
                double trace = 0;
                for (int s = 0; s < q; s++) {
                    trace += w.get(s, s);
                    for (int t = 0; t < q; t++) {
                        total += w.get(s, t) * w.get(t, s);
                    }
                }
                total += trace * trace;
            }
        }
        return total;
    }
}
