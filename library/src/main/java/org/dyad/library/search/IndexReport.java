package org.dyad.library.search;

/**
 * What was done to bring an index up to date.
 *
 * @param documents in the index now
 * @param written   documents put in or replaced
 * @param removed   documents taken out
 */
public record IndexReport(int documents, int written, int removed) {
    /** Nothing was to do, so nothing was counted. */
    public static final IndexReport NOTHING = new IndexReport(0, 0, 0);

    /** Whether the index was already what it should be. */
    public boolean unchanged() {
        return written == 0 && removed == 0;
    }
}
