package org.dyad.validation;

/**
 * How far a number may lie from its reference: the larger of a share of the reference and a floor.
 *
 * @param relative share of the reference's size
 * @param floor    absolute, in the units of the quantity
 * @param why      the reason for this tolerance
 */
public record Tolerance(double relative, double floor, String why) {
    /** Below the 1e-10 that is usual: some variances and p values of the references are as small as that. */
    private static final double FLOOR = 1e-15;

    /** 1e-8 relative: a formula, rounded to the 15 digits of the reference. */
    public static Tolerance closedForm() {
        return new Tolerance(1e-8, FLOOR, "closed form");
    }

    /** 1e-6 relative: hangs on a between-study variance that was searched for. */
    public static Tolerance searched() {
        return new Tolerance(1e-6, FLOOR, "hangs on a searched variance");
    }

    /** 1e-6 relative with a floor of 1e-7: a variance that may lie on its boundary, 0. */
    public static Tolerance variance() {
        return new Tolerance(1e-6, 1e-7, "a variance that may lie on its boundary");
    }

    /** A fixed distance, such as 1e-4 standard errors. */
    public static Tolerance absolute(double distance, String why) {
        return new Tolerance(0, distance, why);
    }

    /** The distance allowed from {@code expected}. */
    public double allowed(double expected) {
        return Math.max(relative * Math.abs(expected), floor);
    }
}
