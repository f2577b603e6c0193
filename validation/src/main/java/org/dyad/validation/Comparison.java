package org.dyad.validation;

/**
 * One number held against its reference.
 *
 * @param path     where in the reference it stands, as a JSON pointer
 * @param expected the reference; NaN where it has no value
 * @param actual   ours; NaN where there is none
 * @param allowed  distance
 * @param reason   why it differs, where it is known to; empty otherwise
 */
public record Comparison(String path, double expected, double actual, double allowed, String reason) {
    /** Whether both exist and are near enough, or neither exists. */
    public boolean agrees() {
        return shareOfAllowed() <= 1;
    }

    /** Whether a disagreement is known and explained. */
    public boolean isExplained() {
        return !reason.isEmpty();
    }

    /** Distance as a share of what is allowed; 0 for equal numbers, infinite where only one exists. */
    public double shareOfAllowed() {
        if (Double.isNaN(expected) || Double.isNaN(actual)) {
            return Double.isNaN(expected) && Double.isNaN(actual) ? 0 : Double.POSITIVE_INFINITY;
        }
        return expected == actual ? 0 : Math.abs(expected - actual) / allowed; // infinities are equal, not apart by NaN
    }

    @Override
    public String toString() {
        return "%s: reference %s, Dyad %s, allowed distance %.1e".formatted(path, expected, actual, allowed);
    }
}
