package org.dyad.synthesis.counts;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.Curved;
import org.dyad.statistics.optimise.NewtonClimb;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.quadrature.GaussHermite;

/**
 * The highest maximum of a {@link MixedLikelihood} over θ and σ ≥ 0, best of several starts. σ = 0 is a maximum of its own where the
 * second derivative for σ is not positive there (the first is 0 by symmetry). The quadrature is repeated with twice the nodes, and
 * refined until the log-likelihood stands still.
 *
 * @param theta       coefficient
 * @param error       its standard error, from the observed information of all parameters
 * @param sigma       between-study standard deviation
 * @param varianceError standard error of σ²; empty at σ = 0
 * @param value       log-likelihood without constants
 * @param commonValue the same at σ = 0
 */
record MixedOptimum(
        double theta, double error, double sigma, OptionalDouble varianceError, double value, double commonValue) {
    private static final List<Double> STARTS = List.of(0.2, 0.7, 2.0);
    private static final int MOST_NODES = 400;
    /** Gain in log-likelihood below which σ counts as 0. */
    private static final double NO_GAIN = 1e-9;
    /** Change of the log-likelihood with twice the nodes that is rounding, relative to 1 + |value|. */
    private static final double STILL = 1e-10;

    private static final String TRY = "Pool with --method MH or PETO, which need no search.";

    /** Starts at {@code theta}. */
    static MixedOptimum of(List<CountCluster> clusters, double theta, int firstNodes) {
        int nodes = firstNodes;
        MixedLikelihood likelihood = new MixedLikelihood(clusters, GaussHermite.of(nodes));
        while (true) {
            MixedOptimum found = climb(likelihood, theta);
            if (found.sigma == 0) {
                return found;
            }
            nodes *= 2;
            if (nodes > MOST_NODES) {
                throw new SearchNotSettled(
                        "The integrals over the random effect are not exact even with %s nodes (between-study SD %s)."
                                .formatted(nodes / 2, found.sigma),
                        TRY);
            }
            MixedLikelihood finer = new MixedLikelihood(clusters, GaussHermite.of(nodes));
            double change = finer.at(found.theta, found.sigma).value() - found.value;
            if (Math.abs(change) <= STILL * (1 + Math.abs(found.value))) {
                return found;
            }
            likelihood = finer;
        }
    }

    private static MixedOptimum climb(MixedLikelihood likelihood, double theta) {
        MixedOptimum common = common(likelihood, theta);
        double curvature = likelihood.at(common.theta, 0).hessian().get(1, 1);
        MixedOptimum best = common;
        double unsettled = Double.NEGATIVE_INFINITY;
        for (double sigma : STARTS) {
            NewtonClimb end = NewtonClimb.from(
                    Vector.of(common.theta, sigma),
                    Vector.of(Double.NEGATIVE_INFINITY, 0),
                    p -> likelihood.at(p.get(0), p.get(1)));
            if (!end.settled() || end.free().size() < 2) {
                unsettled = Math.max(
                        unsettled,
                        end.settled() ? Double.NEGATIVE_INFINITY : end.point().value());
            } else if (end.point().value() > best.value) {
                best = inside(end, common.value);
            }
        }
        boolean atZero = best.value <= common.value + NO_GAIN;
        if (unsettled > best.value + NO_GAIN || (atZero && curvature > 1e-6)) {
            throw new SearchNotSettled(
                    "The search for the between-study variance did not settle: the likelihood still rises where it ended.",
                    TRY);
        }
        return atZero && curvature <= 0 ? common : best;
    }

    private static MixedOptimum inside(NewtonClimb end, double commonValue) {
        Matrix covariance = Cholesky.of(end.point().hessian().scaled(-1)).inverse();
        double sigma = end.at().get(1);
        return new MixedOptimum(
                end.at().get(0),
                Math.sqrt(covariance.get(0, 0)),
                sigma,
                OptionalDouble.of(2 * sigma * Math.sqrt(covariance.get(1, 1))),
                end.point().value(),
                commonValue);
    }

    private static MixedOptimum common(MixedLikelihood likelihood, double theta) {
        NewtonClimb end = NewtonClimb.from(Vector.of(theta), Vector.of(Double.NEGATIVE_INFINITY), p -> {
            Curved whole = likelihood.at(p.get(0), 0);
            return new Curved(
                    whole.value(),
                    Vector.of(whole.gradient().get(0)),
                    whole.hessian().select(List.of(0), List.of(0)));
        });
        if (!end.settled()) {
            throw new SearchNotSettled("The search for the common effect did not settle.", TRY);
        }
        double error = Math.sqrt(-1 / end.point().hessian().get(0, 0));
        double value = end.point().value();
        return new MixedOptimum(end.at().get(0), error, 0, OptionalDouble.empty(), value, value);
    }
}
