package org.dyad.evidence.table;

/** Bounds beyond which a value is doubted, in tables and in what is read from texts; nothing is refused because of them. (j) */
public final class PlausibleLevels {
    /** Mean 25(OH)D above this in ng/mL (250 nmol/L) is a level of intoxication, and a usual one in nmol/L. */
    public static final double HIGHEST_NANOGRAMS = 100;

    /** Mean 25(OH)D below this in nmol/L (4 ng/mL) is below what assays see, and a usual one in ng/mL. */
    public static final double LOWEST_NANOMOLES = 10;

    /** IU per day; above it a dose was probably given less often than daily. */
    public static final double HIGHEST_DAILY_DOSE = 50_000;

    /** People differ: 25(OH)D in groups has coefficients of variation of 0.25 to 0.6. Below this an SD is doubted. */
    public static final double SMALLEST_VARIATION = 0.1;

    /** Above this coefficient of variation of 25(OH)D an SD is doubted. */
    public static final double LARGEST_VARIATION = 1.5;

    private PlausibleLevels() {}
}
