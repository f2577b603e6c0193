package org.dyad.library.search;

/**
 * What may have been meant.
 *
 * @param query the query with words that the library has
 * @param found number of documents that it finds
 */
public record Correction(String query, int found) {}
