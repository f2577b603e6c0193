package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.Curved;
import org.dyad.statistics.quadrature.GaussHermite;

/**
 * The log-likelihood of (θ, σ), with every study's own level at its best. The second derivatives are those of the profile,
 * H − h h′/H_γγ, whose inverse is the block of (θ, σ) in the inverse of the whole information.
 *
 * @param clusters in canonical order
 */
record MixedLikelihood(List<CountCluster> clusters, GaussHermite rule) {
    MixedLikelihood {
        clusters = List.copyOf(clusters);
    }

    /** At (θ, σ), without the constants. */
    Curved at(double theta, double sigma) {
        double value = 0;
        double[] gradient = new double[2];
        double[][] hessian = new double[2][2];
        for (CountCluster cluster : clusters) {
            ClusterIntegral part = ClusterIntegral.profiled(cluster, theta, sigma, rule);
            double gg = part.hessian(ClusterIntegral.GAMMA, ClusterIntegral.GAMMA);
            value += part.value();
            for (int a = 0; a < 2; a++) {
                int first = ClusterIntegral.THETA + a;
                gradient[a] += part.gradient(first);
                for (int b = 0; b < 2; b++) {
                    int other = ClusterIntegral.THETA + b;
                    double taken = cluster.ownIntercept()
                            ? part.hessian(first, ClusterIntegral.GAMMA)
                                    * part.hessian(other, ClusterIntegral.GAMMA)
                                    / gg
                            : 0;
                    hessian[a][b] += part.hessian(first, other) - taken;
                }
            }
        }
        return new Curved(value, Vector.of(gradient), Matrix.of(hessian));
    }

    /** The constants that {@link #at} leaves out. */
    double constant() {
        return clusters.stream().mapToDouble(CountCluster::constant).sum();
    }

    /** Log-likelihood of the model with a value for every count, without the constants. */
    double saturated() {
        return clusters.stream().mapToDouble(CountCluster::saturated).sum();
    }
}
