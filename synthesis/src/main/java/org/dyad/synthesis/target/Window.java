package org.dyad.synthesis.target;

import java.util.OptionalDouble;

/**
 * The doses at which enough people are above a lower threshold and few above an upper one.
 *
 * @param lowerDose lowest such dose, IU per day; absent when there is none
 * @param upperDose highest such dose within the search; absent when there is none
 * @param exists whether there is any such dose
 * @param extrapolated whether any part of it lies beyond the highest dose of the arms in this analysis
 * @param aboveUpperIntake whether any part of it lies above {@link UpperIntake#ADULTS}
 * @param upperThreshold the level that few should exceed
 * @param upperFraction largest share of people above it
 * @param largestCoefficientOfVariation the largest lognormal spread between people at which a window can exist in one
 *     population: above it the two thresholds lie too close together for any dose
 * @param coefficientOfVariation the spread between people in these data, at the middle between the thresholds; absent where none
 *     is known
 * @param explanation in plain words
 */
public record Window(
        OptionalDouble lowerDose,
        OptionalDouble upperDose,
        boolean exists,
        boolean extrapolated,
        boolean aboveUpperIntake,
        double upperThreshold,
        double upperFraction,
        double largestCoefficientOfVariation,
        OptionalDouble coefficientOfVariation,
        String explanation) {}
