package org.dyad.evidence.origin;

/** The named rules by which a value is made from others; nothing is filled in without one of these. */
public enum Derivation {
    /** Standard deviation from a p value by a test of two means; both arms then share it. */
    SD_FROM_P("SD from a p value"),
    /** Standard deviation from a standard error and n. */
    SD_FROM_SE("SD from a standard error"),
    /** Standard deviation from a confidence interval of a mean and n. */
    SD_FROM_CI("SD from a confidence interval"),
    /** Standard deviation from the smallest and largest value. */
    SD_FROM_RANGE("SD from a range"),
    /** Standard deviation from the quartiles. */
    SD_FROM_QUARTILES("SD from quartiles"),
    /** Standard error from a confidence interval. */
    SE_FROM_CI("SE from a confidence interval"),
    /** Standard error from a standard deviation and n. */
    SE_FROM_SD("SE from an SD"),
    /** Standard error from an estimate and its p value. */
    SE_FROM_P("SE from a p value"),
    /** Mean from a median with its spread. */
    MEAN_FROM_MEDIAN("mean from a median"),
    /** Standard deviation of the change from those of start and end and their correlation. */
    CHANGE_SD("SD of a change"),
    /** Several arms made into one. */
    ARMS_COMBINED("arms combined"),
    /** A difference corrected for a difference at baseline. */
    BASELINE_CORRECTED("baseline corrected"),
    /** A value converted to another unit. */
    UNIT_CONVERTED("unit converted"),
    /** Weeks read out of the words of a time point. */
    WEEKS_FROM_WORDS("weeks from words"),
    /** Whoever made the table derived it by a rule in their own words. */
    AS_DESCRIBED("derived as described");

    private final String words;

    Derivation(String words) {
        this.words = words;
    }

    /** The rule's name in words. */
    public String words() {
        return words;
    }
}
