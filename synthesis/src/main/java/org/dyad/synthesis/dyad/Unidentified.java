package org.dyad.synthesis.dyad;

import java.util.List;

/**
 * A quantity that the trials do not identify.
 *
 * @param quantity      its name
 * @param sentence      what is missing, for a clinician
 * @param wouldIdentify trials and what they would have to report, each in words; may be empty
 */
public record Unidentified(String quantity, String sentence, List<String> wouldIdentify) {
    public Unidentified {
        wouldIdentify = List.copyOf(wouldIdentify);
    }

    /** Sentence and trials in one line. */
    public String words() {
        return wouldIdentify.isEmpty()
                ? sentence
                : sentence + " These could add to it: " + String.join("; ", wouldIdentify) + ".";
    }
}
