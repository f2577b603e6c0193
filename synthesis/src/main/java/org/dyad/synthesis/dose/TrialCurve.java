package org.dyad.synthesis.dose;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The curve of one trial by itself, by generalised least squares: the first of two stages.
 *
 * @param covariance of the coefficients
 */
public record TrialCurve(String study, Vector coefficients, Matrix covariance) {}
