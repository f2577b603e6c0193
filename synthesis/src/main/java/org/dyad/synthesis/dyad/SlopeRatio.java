package org.dyad.synthesis.dyad;

/**
 * How much the infant's level rises for each unit that the mother's rises, over the same step in the mother's dose.
 *
 * @param from     IU per day
 * @param to       IU per day
 * @param mother   rise of the mother's level over the step
 * @param infant   rise of the infant's level over the step
 * @param estimate infant / mother
 * @param interval Fieller's, with the covariance of the two rises
 * @param level    of the interval
 */
public record SlopeRatio(
        double from, double to, double mother, double infant, double estimate, RatioInterval interval, double level) {}
