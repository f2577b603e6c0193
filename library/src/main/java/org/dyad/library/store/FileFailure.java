package org.dyad.library.store;

/**
 * A file, or a record in it, that did not go in.
 *
 * @param file   its path, as a person finds it
 * @param where  the record; empty where it is the whole file
 * @param reason a sentence: what was found, what was expected, what to do
 */
public record FileFailure(String file, String where, String reason) {
    /** One line for a person. */
    public String sentence() {
        boolean whole = where.isEmpty() || where.equals("the file") || where.equals("whole file");
        return whole ? file + ": " + reason : file + ", " + where + ": " + reason;
    }
}
