package org.dyad.statistics.mixed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * What is known of the maximum that was found. The gradient G of the log-likelihood in Ψ is taken in units in which Ψ = I
 * is the sampling variance of a typical group, so that the numbers mean the same in any units of the data. At a maximum
 * on the cone of positive semidefinite matrices G has no positive eigenvalue and G Ψ = 0 (Karush-Kuhn-Tucker).
 *
 * @param claim             how far the search supports "highest"
 * @param starts            climbs that were made; 1 for a closed form
 * @param settledStarts     climbs that ended at a stationary point
 * @param iterations        Newton or root-finding steps over all starts
 * @param evaluations       of the likelihood over all starts
 * @param dualFeasibility   largest eigenvalue of G (or its counterpart in the structure), at most 0 but for rounding
 * @param complementarity   size of G Ψ, 0 but for rounding
 * @param rank              rank of Ψ: less than its order means that the maximum lies on the boundary
 * @param curvature         largest second derivative of the log-likelihood along the active face (matrices with the
 *                          range of Ψ, unit Frobenius norm); negative means a strict maximum there; empty at Ψ = 0
 * @param scannedTo         with one variance parameter, the largest variance that was looked at, in units of Ψ = I
 * @param nearTies          other local maxima within {@link #NEAR_TIE} of the highest, highest first
 */
public record Optimum(
        Claim claim,
        int starts,
        int settledStarts,
        int iterations,
        int evaluations,
        double dualFeasibility,
        double complementarity,
        int rank,
        OptionalDouble curvature,
        OptionalDouble scannedTo,
        List<LocalMaximum> nearTies) {
    /** Log-likelihood difference within which another local maximum is worth showing; a 95 % interval spans 1.92. */
    public static final double NEAR_TIE = 0.5;

    /** Greatest violation of the first-order conditions at which a search counts as settled. */
    public static final double FIRST_ORDER_TOLERANCE = 1e-6;

    /** How far the search supports "highest". */
    public enum Claim {
        /** No variance parameter: generalised least squares. */
        CLOSED_FORM,
        /** One variance parameter, scanned from 0 to where the likelihood falls for good. */
        GLOBAL,
        /** The highest of several climbs from fixed starts. */
        BEST_OF_STARTS
    }

    /**
     * A local maximum of the log-likelihood.
     *
     * @param psi  in the units of the data
     * @param beta in the units of the data
     */
    public record LocalMaximum(double logLikelihood, Matrix psi, Vector beta) {}

    public Optimum {
        nearTies = List.copyOf(nearTies);
    }

    /** True when the first-order conditions hold within {@link #FIRST_ORDER_TOLERANCE}. */
    public boolean firstOrderHolds() {
        return dualFeasibility <= FIRST_ORDER_TOLERANCE && complementarity <= FIRST_ORDER_TOLERANCE;
    }

    /** True when the log-likelihood curves downward everywhere along the active face. */
    public boolean isStrict() {
        return curvature.isEmpty() || curvature.getAsDouble() < 0;
    }

    /** One line for people. */
    public String words() {
        String highest =
                switch (claim) {
                    case CLOSED_FORM -> "closed form";
                    case GLOBAL -> "global maximum (one variance, bracketed scan)";
                    case BEST_OF_STARTS -> "best of %d starts".formatted(starts);
                };
        String ties = nearTies.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d other local maxima within %.1f of its log-likelihood",
                        nearTies.size(),
                        NEAR_TIE);
        return claim == Claim.CLOSED_FORM
                ? highest
                : String.format(
                        Locale.ROOT,
                        "%s, first-order conditions hold to %.1e, rank of Psi %d%s",
                        highest,
                        Math.max(Math.max(dualFeasibility, 0), complementarity),
                        rank,
                        ties);
    }
}
