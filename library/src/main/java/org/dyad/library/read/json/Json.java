package org.dyad.library.read.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Passage;

/** A JSON value with its place. What is not there reads as nothing, so that a field which is missing or of another kind does no harm. */
public sealed interface Json {
    /** Its place in the source. */
    Span span();

    /** An object; names in their order. */
    record Fields(Map<String, Json> fields, Span span) implements Json {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** An array. */
    record Items(List<Json> items, Span span) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string; the span is what stands between the quotation marks. */
    record Text(String source, Span span) implements Json {}

    /** A number, true or false. */
    record Plain(String words, Span span) implements Json {}

    /** Nothing. */
    static Json none() {
        return new Plain("", new Span(0, 0));
    }

    /** The value of a field. */
    default Json at(String... path) {
        Json value = this;
        for (String name : path) {
            value = value instanceof Fields object ? object.fields().getOrDefault(name, none()) : none();
        }
        return value;
    }

    /** The items of an array; a value that stands alone is one item. */
    default List<Json> items() {
        return switch (this) {
            case Items array -> array.items();
            case Fields object -> List.of(object);
            case Text text -> List.of(text);
            case Plain plain -> plain.words().isEmpty() ? List.of() : List.of(plain);
        };
    }

    /** Whether there is nothing. */
    default boolean isNone() {
        return this instanceof Plain plain && plain.words().isEmpty();
    }

    /** Its characters where it is a single value. */
    default String words() {
        return passage().text();
    }

    /** Its characters with their places. */
    default Passage passage() {
        return switch (this) {
            case Fields object -> Passage.EMPTY;
            case Items array -> Passage.EMPTY;
            case Text text -> JsonStrings.decoded(text.source(), text.span());
            case Plain plain ->
                new Passage.Builder()
                        .write(plain.words(), plain.span().start(), plain.span().end())
                        .build();
        };
    }
}
