package org.dyad.review.result;

import java.util.Optional;

/**
 * The main estimates under another choice.
 *
 * @param what differs from the main analysis
 * @param assumption whether the choice adds an assumption (shown marked)
 * @param pooled the pooled difference
 * @param slope the difference per 1000 IU per day on the curve
 */
public record SensitivityRow(String what, boolean assumption, Estimate pooled, Estimate slope) {

    /**
     * One estimate with its interval, or why there is none.
     *
     * @param trials behind it
     * @param value with its limits; empty where not computed
     * @param reason why not; empty where it was
     */
    public record Estimate(int trials, Optional<Interval> value, String reason) {
        /** An estimate that was not computed. */
        public static Estimate none(int trials, String reason) {
            return new Estimate(trials, Optional.empty(), reason);
        }

        /** An estimate that was computed. */
        public static Estimate of(int trials, double estimate, double lower, double upper) {
            return new Estimate(trials, Optional.of(new Interval(estimate, lower, upper)), "");
        }
    }

    /** An estimate and its confidence limits, in the unit of the outcome. */
    public record Interval(double estimate, double lower, double upper) {}
}
