package org.dyad.library.search.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A part of what was typed. */
public sealed interface QueryPart {
    /** Words next to one another; they are read together, because several words may be one term. */
    record Words(Optional<String> field, String text) implements QueryPart {}

    /** Words in quotation marks: in this order, without synonyms. */
    record Phrase(Optional<String> field, String text) implements QueryPart {}

    /** Years from and to, either of which may be open. */
    record Years(OptionalInt from, OptionalInt to) implements QueryPart {}

    /** What must not be there. */
    record Not(QueryPart part) implements QueryPart {}

    /** All of these. */
    record All(List<QueryPart> parts) implements QueryPart {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these at least. */
    record Any(List<QueryPart> parts) implements QueryPart {
        public Any {
            parts = List.copyOf(parts);
        }
    }
}
