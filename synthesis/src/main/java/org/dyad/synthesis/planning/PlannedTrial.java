package org.dyad.synthesis.planning;

import java.util.OptionalDouble;

/**
 * A design and what it is expected to bring.
 *
 * @param design        doses and size
 * @param trials        how many such trials
 * @param expectedWidth of the interval of the target dose with them added, IU per day; empty where the interval would have no upper end
 */
public record PlannedTrial(TrialDesign design, int trials, OptionalDouble expectedWidth) {}
