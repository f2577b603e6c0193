package org.dyad.synthesis.pool;

/** A range from {@code lower} to {@code upper}, both included. */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval from %s to %s.".formatted(lower, upper));
        }
    }

    public double width() {
        return upper - lower;
    }
}
