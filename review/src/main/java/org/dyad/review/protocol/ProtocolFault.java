package org.dyad.review.protocol;

/**
 * Something wrong in {@code review.yaml}.
 *
 * @param line as an editor counts, from 1; 0 where the fault is of the whole file
 * @param key where in the file, such as {@code outcomes[2].unit}
 * @param message what was found, what was expected and what to do
 */
public record ProtocolFault(int line, String key, String message) {
    /** As one line of a message. */
    public String words() {
        String where = line > 0 ? "line " + line : "the file";
        return key.isEmpty() ? "%s: %s".formatted(where, message) : "%s, %s: %s".formatted(where, key, message);
    }
}
