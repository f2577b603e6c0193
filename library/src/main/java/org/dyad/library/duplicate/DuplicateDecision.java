package org.dyad.library.duplicate;

import org.dyad.evidence.origin.DocumentId;

/**
 * What a person decided about two documents.
 *
 * @param number by which it can be undone; 1 is the first
 * @param when   date and time, as recorded
 */
public record DuplicateDecision(int number, DocumentId first, DocumentId second, Verdict verdict, String when) {
    /** What they are. */
    public enum Verdict {
        SAME("same"),
        DIFFERENT("different");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As it is written. */
        public String word() {
            return word;
        }
    }
}
