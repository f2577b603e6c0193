package org.dyad.statistics.components;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is known of the maximum that was found. Gradients are taken in units of the known variances. At a maximum no variance that could
 * grow has a positive slope (dual feasibility; for an unstructured G no eigenvalue of the slope matrix is positive) and slope times
 * variance is 0 (complementarity): Karush-Kuhn-Tucker.
 *
 * @param starts           climbs that were made; 0 without variances
 * @param settledStarts    climbs that ended where the first-order conditions hold
 * @param iterations       Newton steps over all starts
 * @param evaluations      of the likelihood over all starts
 * @param dualFeasibility  at most 0 but for rounding
 * @param complementarity  0 but for rounding
 * @param onBoundary       number of parameters that lie on a bound: variances of 0, correlations of 1
 * @param curvature        largest second derivative among the parameters that are free; empty where none is
 * @param nearTies         log-likelihoods of other local maxima within {@link #NEAR_TIE} of the highest
 */
public record ComponentOptimum(
        int starts,
        int settledStarts,
        int iterations,
        int evaluations,
        double dualFeasibility,
        double complementarity,
        int onBoundary,
        OptionalDouble curvature,
        List<Double> nearTies) {
    /** Log-likelihood difference within which another local maximum is worth showing; a 95 % interval spans 1.92. */
    public static final double NEAR_TIE = 0.5;

    /** Greatest violation of the first-order conditions at which a search counts as settled. */
    public static final double FIRST_ORDER_TOLERANCE = 1e-6;

    public ComponentOptimum {
        nearTies = List.copyOf(nearTies);
    }

    /** True when the first-order conditions hold within {@link #FIRST_ORDER_TOLERANCE}. */
    public boolean firstOrderHolds() {
        return dualFeasibility <= FIRST_ORDER_TOLERANCE && complementarity <= FIRST_ORDER_TOLERANCE;
    }

    /** One line for people. */
    public String words() {
        if (starts == 0) {
            return "closed form";
        }
        String ties = nearTies.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d other local %s within %.1f of its log-likelihood",
                        nearTies.size(),
                        nearTies.size() == 1 ? "maximum" : "maxima",
                        NEAR_TIE);
        String boundary = onBoundary == 0
                ? ""
                : String.format(
                        Locale.ROOT, ", %d %s on a bound", onBoundary, onBoundary == 1 ? "parameter" : "parameters");
        return String.format(
                Locale.ROOT,
                "best of %d starts, first-order conditions hold to %.1e%s%s",
                starts,
                Math.max(Math.max(dualFeasibility, 0), complementarity),
                boundary,
                ties);
    }
}
