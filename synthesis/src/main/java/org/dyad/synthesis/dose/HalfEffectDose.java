package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * The ED50 of an Emax curve, by maximum likelihood over all other parameters (the profile likelihood), whatever these are then
 * estimated by.
 *
 * @param estimate       IU a day
 * @param standardError  from the curvature of the profile likelihood in ln ED50
 * @param ciLower        profile interval; 0 where {@code lowerUnbounded}
 * @param ciUpper        infinite where {@code upperUnbounded}
 * @param lowerUnbounded any smaller dose fits as well: the full effect may be there at the lowest dose
 * @param upperUnbounded any larger dose fits as well: the curve may be a straight line
 * @param scannedFrom    the lowest ED50 that was looked at in the search
 * @param scannedTo      the highest
 * @param cutShort       smaller or larger ED50s were tried, where the variance between trials could not be found
 * @param otherMaxima    other local maxima of the profile likelihood
 * @param versusLine     twice the log-likelihood's gain over a straight line, to which the curve tends as the ED50 grows
 * @param movesWith      change of the other coefficients for one unit more of the ED50, along the profile
 */
public record HalfEffectDose(
        double estimate,
        double standardError,
        double ciLower,
        double ciUpper,
        boolean lowerUnbounded,
        boolean upperUnbounded,
        double scannedFrom,
        double scannedTo,
        boolean cutShort,
        List<Double> otherMaxima,
        double versusLine,
        Vector movesWith) {
    public HalfEffectDose {
        otherMaxima = List.copyOf(otherMaxima);
    }
}
