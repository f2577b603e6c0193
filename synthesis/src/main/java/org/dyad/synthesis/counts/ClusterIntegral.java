package org.dyad.synthesis.counts;

import java.util.Arrays;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.quadrature.GaussHermite;

/**
 * One study's marginal log-likelihood ln ∫ φ(u) Π f(y; γ + xθ + zσu) du with its derivatives for (γ, θ, σ), by adaptive Gauss-Hermite
 * quadrature: nodes lie about the peak of the integrand, scaled by its curvature there. With h the log of the integrand and its
 * derivatives h′, h″ for the parameters, the gradient is the mean of h′ under the integrand, and the second derivatives are the mean of
 * h″ plus the covariance of h′ (Louis 1982), so no differences are taken.
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.624">Liu, Pierce (1994)</a>
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1982.tb01203.x">Louis (1982)</a>
 */
final class ClusterIntegral {
    static final int GAMMA = 0;
    static final int THETA = 1;
    static final int SIGMA = 2;
    private static final int PARAMETERS = 3;
    private static final int MOST_STEPS = 200;
    /** Below e to this power, relative to the peak, a node adds nothing. */
    private static final double NEGLIGIBLE = -700;

    private final double value;
    private final double[] gradient = new double[PARAMETERS];
    private final double[][] hessian = new double[PARAMETERS][PARAMETERS];

    private ClusterIntegral(CountCluster cluster, double gamma, double theta, double sigma, GaussHermite rule) {
        double peak = peak(cluster, gamma, theta, sigma);
        double scale = 1 / Math.sqrt(-curvature(cluster, gamma, theta, sigma, peak));
        double highest = height(cluster, gamma, theta, sigma, peak);
        double sum = 0;
        double[] slope = new double[PARAMETERS];
        double[][] second = new double[PARAMETERS][PARAMETERS];
        for (int i = 0; i < rule.points(); i++) {
            double u = peak + scale * rule.nodes().get(i);
            double above = height(cluster, gamma, theta, sigma, u) - highest;
            if (!(above > NEGLIGIBLE)) {
                continue;
            }
            double weight = rule.weights().get(i) * StrictMath.exp(above);
            derivatives(cluster, gamma, theta, sigma, u, slope, second);
            sum += weight;
            for (int a = 0; a < PARAMETERS; a++) {
                gradient[a] += weight * slope[a];
                for (int b = 0; b <= a; b++) {
                    hessian[a][b] += weight * (second[a][b] + slope[a] * slope[b]);
                }
            }
        }
        value = highest + StrictMath.log(sum * scale) - StrictMath.log(2 * StrictMath.PI) / 2;
        finish(sum);
    }

    private void finish(double sum) {
        for (int a = 0; a < PARAMETERS; a++) {
            gradient[a] /= sum;
        }
        for (int a = 0; a < PARAMETERS; a++) {
            for (int b = 0; b <= a; b++) {
                hessian[a][b] = hessian[a][b] / sum - gradient[a] * gradient[b];
                hessian[b][a] = hessian[a][b];
            }
        }
    }

    static ClusterIntegral at(CountCluster cluster, double gamma, double theta, double sigma, GaussHermite rule) {
        return new ClusterIntegral(cluster, gamma, theta, sigma, rule);
    }

    /** At the γ that is best for this θ and σ; at γ = 0 for a study without an intercept of its own. */
    static ClusterIntegral profiled(CountCluster cluster, double theta, double sigma, GaussHermite rule) {
        if (!cluster.ownIntercept()) {
            return at(cluster, 0, theta, sigma, rule);
        }
        // The integrand is log-concave in (γ, u) together, so the slope for γ falls and has one root.
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double gamma = cluster.crudeIntercept() - theta / 2;
        for (int step = 0; step < MOST_STEPS; step++) {
            ClusterIntegral here = at(cluster, gamma, theta, sigma, rule);
            double slope = here.gradient[GAMMA];
            if (slope > 0) {
                low = gamma;
            } else {
                high = gamma;
            }
            double move = Math.clamp(-slope / here.hessian[GAMMA][GAMMA], -2, 2);
            if (Math.abs(move) <= 1e-12 * (1 + Math.abs(gamma))) {
                return here;
            }
            double next = gamma + move;
            gamma = next > low && next < high ? next : (low + high) / 2;
        }
        throw new SearchNotSettled(
                "The search for a study's own level did not settle at an effect of %s.".formatted(theta),
                "Pool with --method MH, or look for a count that cannot be right.");
    }

    double value() {
        return value;
    }

    double gradient(int a) {
        return gradient[a];
    }

    double hessian(int a, int b) {
        return hessian[a][b];
    }

    private static double height(CountCluster cluster, double gamma, double theta, double sigma, double u) {
        double sum = -u * u / 2;
        for (CountCluster.Count c : cluster.counts()) {
            double eta = gamma + c.x() * theta + c.z() * sigma * u;
            sum += c.events() * eta - cluster.family().cumulant(c.size(), eta);
        }
        return sum;
    }

    private static double slope(CountCluster cluster, double gamma, double theta, double sigma, double u) {
        double sum = -u;
        for (CountCluster.Count c : cluster.counts()) {
            double eta = gamma + c.x() * theta + c.z() * sigma * u;
            sum += c.z() * sigma * (c.events() - cluster.family().mean(c.size(), eta));
        }
        return sum;
    }

    private static double curvature(CountCluster cluster, double gamma, double theta, double sigma, double u) {
        double sum = -1;
        for (CountCluster.Count c : cluster.counts()) {
            double z = c.z() * sigma;
            sum -= z * z * cluster.family().variance(c.size(), gamma + c.x() * theta + z * u);
        }
        return sum;
    }

    /** The peak of the integrand: Newton, kept between the points where the slope is known to be of either sign. */
    private static double peak(CountCluster cluster, double gamma, double theta, double sigma) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double u = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = slope(cluster, gamma, theta, sigma, u);
            if (slope > 0) {
                low = u;
            } else {
                high = u;
            }
            double move = Math.clamp(-slope / curvature(cluster, gamma, theta, sigma, u), -2, 2);
            // The nodes need not lie about the very peak.
            if (Math.abs(move) <= 1e-10 * (1 + Math.abs(u))) {
                return u;
            }
            double next = u + move;
            u = next > low && next < high ? next : (low + high) / 2;
        }
        throw new SearchNotSettled(
                "The peak of a study's likelihood was not found at a between-study SD of %s.".formatted(sigma),
                "Pool with --method MH, or look for a count that cannot be right.");
    }

    private static void derivatives(
            CountCluster cluster,
            double gamma,
            double theta,
            double sigma,
            double u,
            double[] slope,
            double[][] second) {
        double[] d = new double[PARAMETERS];
        for (int a = 0; a < PARAMETERS; a++) {
            slope[a] = 0;
            Arrays.fill(second[a], 0);
        }
        for (CountCluster.Count c : cluster.counts()) {
            double eta = gamma + c.x() * theta + c.z() * sigma * u;
            double residual = c.events() - cluster.family().mean(c.size(), eta);
            double variance = cluster.family().variance(c.size(), eta);
            d[GAMMA] = 1;
            d[THETA] = c.x();
            d[SIGMA] = c.z() * u;
            for (int a = 0; a < PARAMETERS; a++) {
                slope[a] += residual * d[a];
                for (int b = 0; b <= a; b++) {
                    second[a][b] -= variance * d[a] * d[b];
                }
            }
        }
    }
}
