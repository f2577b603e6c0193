package org.dyad.synthesis.target;

/** Whose fraction above a threshold is meant. */
public enum Population {
    /** People of one new trial population: the spread between trials counts. */
    NEW_TRIAL("new-trial", "people of a new trial population"),
    /** People of the average trial population: the spread between trials is left out. */
    AVERAGE("average", "people of the average trial population");

    private final String word;
    private final String meaning;

    Population(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** The word that the command line and {@code review.yaml} use. */
    public String word() {
        return word;
    }

    /** What it means, in plain words. */
    public String meaning() {
        return meaning;
    }
}
