package org.dyad.extraction.fact;

/** A length of time as stated, greater than or equal to 0. */
public record Lasting(double value, TimeUnit unit) {
    /** The length in days; a month is 30.4375 days. */
    public double days() {
        return value * unit.days();
    }
}
