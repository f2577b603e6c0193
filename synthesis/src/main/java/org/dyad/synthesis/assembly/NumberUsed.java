package org.dyad.synthesis.assembly;

/** Which number of a trial became its contrast, in order of preference. */
public enum NumberUsed {
    /** A difference adjusted for baseline, as printed. */
    PRINTED_ADJUSTED("printed difference, adjusted for baseline"),
    /** Final means, corrected for a difference at baseline with an assumed correlation. */
    FINALS_CORRECTED("final means, corrected for the baseline difference"),
    /** Final means. */
    FINALS("final means"),
    /** A difference of final means, as printed. */
    PRINTED_FINALS("printed difference of final means"),
    /** Mean changes. */
    CHANGES("mean changes"),
    /** A difference of changes, as printed. */
    PRINTED_CHANGES("printed difference of changes");

    private final String words;

    NumberUsed(String words) {
        this.words = words;
    }

    /** In plain words. */
    public String words() {
        return words;
    }

    /** The numbers of several arms, in plain words. */
    String plural() {
        return switch (this) {
            case PRINTED_ADJUSTED, PRINTED_FINALS, PRINTED_CHANGES -> "printed differences";
            case FINALS_CORRECTED, FINALS -> "final means";
            case CHANGES -> "mean changes";
        };
    }

    /** Whether the number was taken from a printed contrast rather than made from arms. */
    public boolean printed() {
        return this == PRINTED_ADJUSTED || this == PRINTED_FINALS || this == PRINTED_CHANGES;
    }
}
