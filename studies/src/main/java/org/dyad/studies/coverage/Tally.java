package org.dyad.studies.coverage;

import java.util.List;
import java.util.Optional;

/**
 * What many runs gave: an unbounded interval that holds the truth counts as holding it; a run without an interval does not.
 *
 * @param runs literatures drawn
 * @param covered intervals that hold the truth
 * @param unbounded intervals without a lower or an upper limit
 * @param without runs in which the engine gave no interval
 * @param sampleCovered of the first {@link #SAMPLE} runs
 * @param sampleLimits sum of the finite limits of the first {@link #SAMPLE} runs
 */
public record Tally(int runs, int covered, int unbounded, int without, int sampleCovered, double sampleLimits) {
    /** Runs that every build makes again, to see that what was kept is still what the engine does. */
    public static final int SAMPLE = 10;

    /** Counts the intervals of runs in their order. */
    public static Tally of(List<Optional<Limits>> intervals, double truth) {
        int covered = 0;
        int unbounded = 0;
        int without = 0;
        int sampleCovered = 0;
        double sampleLimits = 0;
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i).isEmpty()) {
                without++;
                continue;
            }
            Limits limits = intervals.get(i).get();
            boolean holds = limits.holds(truth);
            covered += holds ? 1 : 0;
            unbounded += limits.unbounded() ? 1 : 0;
            if (i < SAMPLE) {
                sampleCovered += holds ? 1 : 0;
                sampleLimits += finite(limits.lower()) + finite(limits.upper());
            }
        }
        return new Tally(intervals.size(), covered, unbounded, without, sampleCovered, sampleLimits);
    }

    private static double finite(double limit) {
        return Double.isFinite(limit) ? limit : 0;
    }

    /** Share of intervals that hold the truth. */
    public double coverage() {
        return (double) covered / runs;
    }

    /** Standard error of {@link #coverage}, from the number of runs alone. */
    public double monteCarloError() {
        return Math.sqrt(coverage() * (1 - coverage()) / runs);
    }
}
