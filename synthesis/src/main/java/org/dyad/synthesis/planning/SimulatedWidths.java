package org.dyad.synthesis.planning;

/**
 * Widths of the interval of the target dose after simulated trials were added and everything fitted again, IU per day.
 *
 * @param median    of all replicates; infinite where most intervals have no upper end
 * @param lower     the 10 % quantile
 * @param upper     the 90 % quantile
 * @param unbounded share of intervals without an upper end, which count as infinitely wide
 * @param failed    replicates that could not be fitted, left out
 */
public record SimulatedWidths(
        double median, double lower, double upper, double unbounded, int failed, int replicates, long seed) {}
