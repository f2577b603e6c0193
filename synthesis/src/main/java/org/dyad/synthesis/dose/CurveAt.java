package org.dyad.synthesis.dose;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The curve of trials with given values of the moderators: one coefficient for each function of the shape's basis.
 *
 * @param covariates  the values of the moderators; those not named are at their means
 * @param combination q by p: turns all coefficients of the fit into those of this curve
 * @param beta        q coefficients
 * @param vcov        q by q
 * @param psi         q by q: between-trial covariance, the same for all values
 */
public record CurveAt(
        DoseShape shape, TrialCovariates covariates, Matrix combination, Vector beta, Matrix vcov, Matrix psi) {}
