package org.dyad.synthesis.target;

/** What was found when a dose for a target was looked for. */
public enum TargetStatus {
    /** A dose reaches the target. */
    REACHED("reached"),
    /** The target is already reached at the lowest dose of the analysis. */
    BELOW_LOWEST_DOSE("below-lowest-dose"),
    /** No dose up to the limit of the search reaches the target. */
    NOT_REACHED("not-reached"),
    /** The data cannot say. */
    NOT_ESTIMABLE("not-estimable");

    private final String word;

    TargetStatus(String word) {
        this.word = word;
    }

    /** The word used in JSON and reports. */
    public String word() {
        return word;
    }
}
