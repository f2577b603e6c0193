package org.dyad.synthesis.assembly;

/** What an arm can be used for. */
public enum Use {
    /** A difference against the reference arm. */
    CONTRAST("difference from the reference arm"),
    /** A point of the dose-response curve. */
    CURVE("dose-response curve"),
    /** The level of the curve. */
    LEVEL("level at the reference dose"),
    /** The spread between people. */
    SPREAD("spread between people");

    private final String words;

    Use(String words) {
        this.words = words;
    }

    /** In plain words. */
    public String words() {
        return words;
    }
}
