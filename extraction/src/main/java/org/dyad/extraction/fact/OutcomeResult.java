package org.dyad.extraction.fact;

import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers of an outcome. */
public sealed interface OutcomeResult {
    /**
     * A level in a group.
     *
     * @param centre    the mean or median
     * @param median    whether it is a median
     * @param sd        only where it is stated as a standard deviation or after ±
     * @param spread    any other statement of spread: a standard error, quartiles, a range, a confidence interval
     * @param unit      as printed; empty where there is none
     */
    record Level(double centre, boolean median, OptionalDouble sd, Optional<Interval> spread, Optional<String> unit)
            implements OutcomeResult {}

    /**
     * An effect estimate.
     *
     * @param p as printed, without {@code P =}: {@code 0.03}, {@code <0.001}
     */
    record Effect(EffectKind kind, double value, Optional<Interval> interval, Optional<String> p)
            implements OutcomeResult {}

    /** Two limits and what they are. */
    record Interval(IntervalKind kind, double low, double high) {}

    /** What two limits, or one number after an estimate, mean. */
    enum IntervalKind {
        CONFIDENCE,
        QUARTILES,
        RANGE,
        /** {@code low} and {@code high} are the estimate less and plus one standard error. */
        STANDARD_ERROR
    }

    /** What kind of effect. */
    enum EffectKind {
        ODDS_RATIO("OR"),
        RISK_RATIO("RR"),
        HAZARD_RATIO("HR"),
        MEAN_DIFFERENCE("MD"),
        STANDARDISED_MEAN_DIFFERENCE("SMD"),
        CORRELATION("r"),
        PERCENT("percent");

        private final String code;

        EffectKind(String code) {
            this.code = code;
        }

        /** As the annotation format names it. */
        public String code() {
            return code;
        }
    }
}
