package org.dyad.statistics.components;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;

/**
 * A fitted model with several variances.
 *
 * @param estimation     how
 * @param beta           p coefficients
 * @param covariance     p by p, of the coefficients, (X'Σ⁻¹X)⁻¹
 * @param levelVariances σ² of each level, in their order
 * @param g              q by q, between groups; 0 by 0 without outcomes
 * @param logLikelihood  at the maximum; the restricted one includes +1/2 log|X'X|
 * @param rows           observations
 * @param groups         groups
 * @param residualQ      r'V⁻¹r at the coefficients that V alone gives
 * @param traceAtZero    tr P at V alone; (rows − p) / trace is the typical known variance
 * @param optimum        how far the maximum can be trusted
 * @param unitEffects    for each level, its units' effects, groups in their order
 */
public record ComponentFit(
        Estimation estimation,
        Vector beta,
        Matrix covariance,
        Vector levelVariances,
        Matrix g,
        double logLikelihood,
        int rows,
        int groups,
        double residualQ,
        double traceAtZero,
        ComponentOptimum optimum,
        List<List<UnitEffect>> unitEffects) {
    public ComponentFit {
        unitEffects = unitEffects.stream().map(List::copyOf).toList();
    }

    /** Variances and correlations that were estimated need not be counted here; p is. */
    public int coefficients() {
        return beta.size();
    }
}
