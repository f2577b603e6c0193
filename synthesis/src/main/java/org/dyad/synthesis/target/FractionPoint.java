package org.dyad.synthesis.target;

import java.util.OptionalDouble;

/**
 * One point of the fraction-above-threshold curve.
 *
 * @param dose IU per day
 * @param fraction of people at or above the threshold
 * @param ciLower lower confidence limit: estimation error only
 * @param ciUpper upper confidence limit
 * @param extrapolated beyond the highest dose of the arms in this analysis
 * @param individualsOnly the fraction in the average trial population: the spread between trials left out
 */
public record FractionPoint(
        double dose,
        double fraction,
        OptionalDouble ciLower,
        OptionalDouble ciUpper,
        boolean extrapolated,
        double individualsOnly) {}
