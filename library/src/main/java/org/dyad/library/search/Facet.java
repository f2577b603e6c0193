package org.dyad.library.search;

import java.util.List;

/**
 * How many of the documents found have which value of a field.
 *
 * @param field  {@code category}, {@code tag}, {@code year}, {@code kind} or a label's name; {@code field:"value"} in a query narrows to it
 * @param values most frequent first, those of one count in order of their words; years latest first
 * @param others how many further values there are
 */
public record Facet(String field, List<Value> values, int others) {
    public Facet {
        values = List.copyOf(values);
    }

    /** A value and the number of documents that have it. */
    public record Value(String value, int count) {}
}
