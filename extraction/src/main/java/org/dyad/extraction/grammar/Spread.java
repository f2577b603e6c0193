package org.dyad.extraction.grammar;

/** What is printed of how far values or estimates lie apart. */
public sealed interface Spread {
    /** One number beside a mean. */
    record Deviation(DeviationKind kind, double value) implements Spread {}

    /** Two limits. */
    record Limits(LimitsKind kind, double low, double high) implements Spread {}

    /** What one number beside a mean is. */
    enum DeviationKind {
        /** After ±; usually a standard deviation. */
        PLUS_MINUS,
        /** Said to be a standard deviation. */
        SD,
        /** Said to be a standard error. */
        SE,
        /** In brackets after the mean, with nothing said. */
        BRACKETED
    }

    /** What two limits are. */
    enum LimitsKind {
        CONFIDENCE,
        QUARTILES,
        RANGE,
        /** In brackets after the number, with nothing said. */
        BRACKETED
    }
}
