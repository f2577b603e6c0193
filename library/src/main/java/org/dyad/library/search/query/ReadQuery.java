package org.dyad.library.search.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param part  its tree
 * @param notes what was not understood and what was done instead, a sentence each
 */
public record ReadQuery(QueryPart part, List<String> notes) {
    public ReadQuery {
        notes = List.copyOf(notes);
    }
}
