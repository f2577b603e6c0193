package org.dyad.synthesis.dyad;

import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;

/**
 * Mothers and infants fitted together, at one pair of correlations.
 *
 * @param withinCorrelation assumed, of mother and infant within an arm
 * @param between           correlation of the two responses between trials
 * @param structure         of the between-trial covariance
 * @param mother            the mothers' curve
 * @param infant            the infants' curve
 * @param covariance        of all coefficients, mothers first
 * @param psi               between-trial covariance of all coefficients, mothers first; zeros for what does not vary
 * @param logLikelihood     REML, with +1/2 log|X'X|
 * @param optimum           what is known of the maximum
 * @param ratio             infant to mother; empty where either curve is no estimate
 */
public record JointFit(
        double withinCorrelation,
        BetweenCorrelation between,
        PsiStructure structure,
        OutcomeCurve mother,
        OutcomeCurve infant,
        Matrix covariance,
        Matrix psi,
        double logLikelihood,
        Optimum optimum,
        Optional<SlopeRatio> ratio) {}
