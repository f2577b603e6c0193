package org.dyad.statistics.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * The searches for τ²: the highest of all maxima of a likelihood, and the root of the generalised Q. Both run on a range that is
 * known to hold the answer, so neither can wander off.
 */
public final class TauSquaredSearch {
    private static final double GRID_RATIO = 1.4;
    private static final int LEAST_POINTS = 8;
    private static final int MOST_POINTS = 80;

    private TauSquaredSearch() {}

    /**
     * A maximum of the likelihood.
     *
     * @param tauSquared  where it lies
     * @param gridPoints  at which the derivative was looked at
     * @param otherMaxima lower local maxima that the scan met, 0 included where the likelihood falls from there
     */
    public record Maximum(double tauSquared, int gridPoints, List<Double> otherMaxima) {
        public Maximum {
            otherMaxima = List.copyOf(otherMaxima);
        }
    }

    /** τ² that maximises the restricted likelihood. */
    public static Maximum restrictedMaximum(KnownVarianceRegression model) {
        return maximum(
                model, t -> model.at(t).restrictedScore(), t -> model.at(t).restrictedLogLikelihood());
    }

    /** τ² that maximises the likelihood. */
    public static Maximum likelihoodMaximum(KnownVarianceRegression model) {
        return maximum(
                model, t -> model.at(t).likelihoodScore(), t -> model.at(t).logLikelihood());
    }

    /**
     * Every fall of the derivative through 0 between two grid points is a local maximum and is refined to rounding; the highest is
     * taken, of equals the smallest. A pair of extrema closer together than two grid points (a ratio of 1.4 in τ² + min v) is not seen.
     */
    private static Maximum maximum(
            KnownVarianceRegression model, DoubleUnaryOperator score, DoubleUnaryOperator logLikelihood) {
        double end = upperEnd(model);
        double least = model.smallestVariance();
        int points = end == 0 ? 1 : gridPoints(least, end);
        double ratio = end == 0 ? 1 : StrictMath.exp(StrictMath.log1p(end / least) / (points - 1));
        List<Double> maxima = new ArrayList<>(1);
        double before = 0;
        double scoreBefore = finite(score.applyAsDouble(0), 0);
        if (scoreBefore <= 0) {
            maxima.add(0.0);
        }
        double stretched = least;
        for (int i = 1; i < points; i++) {
            stretched *= ratio;
            double here = i == points - 1 ? end : stretched - least;
            double scoreHere = finite(score.applyAsDouble(here), here);
            if (scoreBefore > 0 && scoreHere <= 0) {
                maxima.add(BrentRoot.find(score, before, here, 0).x());
            }
            before = here;
            scoreBefore = scoreHere;
        }
        return best(maxima, points, logLikelihood, end);
    }

    private static Maximum best(List<Double> maxima, int points, DoubleUnaryOperator logLikelihood, double end) {
        if (maxima.isEmpty()) {
            throw new SearchNotSettled(
                    "The likelihood was still rising at a between-study variance of %s, where it must fall."
                            .formatted(end),
                    "The numbers are too extreme for this search; rescale the effects, or use the DL or HE estimator.");
        }
        if (maxima.size() == 1) {
            return new Maximum(maxima.getFirst(), points, List.of());
        }
        double best = maxima.getFirst();
        double highest = logLikelihood.applyAsDouble(best);
        for (double candidate : maxima.subList(1, maxima.size())) {
            double value = logLikelihood.applyAsDouble(candidate);
            if (value > highest) {
                best = candidate;
                highest = value;
            }
        }
        double chosen = best;
        return new Maximum(
                chosen, points, maxima.stream().filter(t -> t != chosen).toList());
    }

    /**
     * Beyond this τ² both scores are negative: y'PPy ≤ RSS/τ⁴ and tr P ≥ (k − p)/(τ² + max v), hence all extrema lie where
     * τ⁴ ≤ s² (τ² + max v), s² = RSS/(k − p) of ordinary least squares.
     */
    private static double upperEnd(KnownVarianceRegression model) {
        double s2 = model.unweighted().q() / model.residualFreedom();
        double end = (s2 + Math.sqrt(s2 * s2 + 4 * s2 * model.largestVariance())) / 2;
        return finite(end, end) * (1 + 1e-9);
    }

    private static int gridPoints(double least, double end) {
        double wanted = StrictMath.log1p(end / least) / StrictMath.log(GRID_RATIO);
        return (int) Math.clamp(Math.ceil(wanted) + 1, LEAST_POINTS, MOST_POINTS);
    }

    /** The τ² of 0 or more at which Q falls to {@code target}; 0 when it is no higher there. Q never rises with τ². */
    public static double whereQFallsTo(KnownVarianceRegression model, double target) {
        if (finite(model.at(0).q(), 0) <= target) {
            return 0;
        }
        // Q(τ²) ≤ RSS/τ², so here it has fallen far enough; a little more, for rounding where all variances are tiny.
        double end = finite(model.unweighted().q() / target, Double.NaN) * (1 + 1e-9);
        return BrentRoot.find(t -> model.at(t).q() - target, 0, end, 0).x();
    }

    private static double finite(double value, double tauSquared) {
        if (!Double.isFinite(value)) {
            throw new SearchNotSettled(
                    "The search for the between-study variance met a value that is not finite, at %s."
                            .formatted(tauSquared),
                    "Effects and variances are too far apart in size; check their units, or rescale them.");
        }
        return value;
    }
}
