package org.dyad.synthesis.planning;

/** Whose dose a trial shall narrow. */
public enum PlannedTarget {
    /** The dose at which the mean reaches the threshold. */
    MEAN("mean"),
    /** The dose at which the asked share of individuals does. */
    INDIVIDUAL("individual");

    private final String word;

    PlannedTarget(String word) {
        this.word = word;
    }

    /** The word used on the command line and in JSON. */
    public String word() {
        return word;
    }
}
