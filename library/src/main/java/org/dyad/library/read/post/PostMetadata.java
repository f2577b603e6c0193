package org.dyad.library.read.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Metadata;

/** Fields of front matter into what a document says of itself; what has no place of its own stays under its name. */
final class PostMetadata {
    private final Map<String, List<String>> left;

    private PostMetadata(Map<String, List<String>> fields) {
        this.left = new LinkedHashMap<>(fields);
    }

    static Metadata of(Map<String, List<String>> fields) {
        return new PostMetadata(fields).read();
    }

    private Metadata read() {
        Optional<LocalDate> date = date();
        return new Metadata(
                one("title"),
                one("slug"),
                all("aliases"),
                one("tiki_page_id"),
                date,
                all("categories"),
                all("tags"),
                Bibliography.NONE,
                new TreeMap<>(left));
    }

    private Optional<String> one(String name) {
        List<String> values = left.getOrDefault(name, List.of());
        if (values.size() != 1 || values.getFirst().isBlank()) {
            return Optional.empty();
        }
        left.remove(name);
        return Optional.of(values.getFirst());
    }

    private List<String> all(String name) {
        List<String> values = left.remove(name);
        return values == null ? List.of() : values;
    }

    /** The date where it is one and nothing more; otherwise the field stays as it is too. */
    private Optional<LocalDate> date() {
        List<String> values = left.getOrDefault("date", List.of());
        if (values.size() != 1 || values.getFirst().length() < 10) {
            return Optional.empty();
        }
        String value = values.getFirst();
        try {
            LocalDate date = LocalDate.parse(value.substring(0, 10));
            if (value.length() == 10) {
                left.remove("date");
            }
            return Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
