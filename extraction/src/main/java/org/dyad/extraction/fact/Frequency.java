package org.dyad.extraction.fact;

import java.util.OptionalDouble;

/** How often an amount is given. */
public enum Frequency {
    DAY("day", 1),
    WEEK("week", 7),
    TWO_WEEKS("2 weeks", 14),
    THREE_WEEKS("3 weeks", 21),
    MONTH("month", 30.4375),
    /** A single dose: no average intake follows from it. */
    ONCE("once", Double.NaN);

    private final String code;
    private final double days;

    Frequency(String code, double days) {
        this.code = code;
        this.days = days;
    }

    /** As the annotation format names it. */
    public String code() {
        return code;
    }

    /** Days from one dose to the next; empty for a single dose. */
    public OptionalDouble days() {
        return Double.isNaN(days) ? OptionalDouble.empty() : OptionalDouble.of(days);
    }
}
