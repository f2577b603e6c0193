package org.dyad.report.figure;

/**
 * A value and its interval, on the scale of the analysis (natural log for ratios).
 *
 * @param value finite
 * @param low   lower limit, at most {@code value}; {@code NEGATIVE_INFINITY} if unbounded
 * @param high  upper limit, at least {@code value}; {@code POSITIVE_INFINITY} if unbounded
 */
public record Estimate(double value, double low, double high) {

    /** @throws IllegalArgumentException unless {@code low <= value <= high} and {@code value} is finite */
    public Estimate {
        if (!Double.isFinite(value) || !(low <= value) || !(value <= high)) {
            throw new IllegalArgumentException("estimate " + value + " with limits " + low + " and " + high
                    + ": expected a finite value between its limits.");
        }
    }
}
