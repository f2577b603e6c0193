package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Passage;

/**
 * A record of a file with a tag at the start of each field.
 *
 * @param number from 1
 * @param line   of its first line, from 1
 * @param source its characters
 * @param fields in order
 */
record TaggedRecord(int number, int line, String source, List<Field> fields) {
    TaggedRecord {
        fields = List.copyOf(fields);
    }

    /**
     * @param tag   upper case
     * @param lines its lines, as places in the record's source; the first without the tag
     */
    record Field(String tag, List<Span> lines) {
        Field {
            lines = List.copyOf(lines);
        }
    }

    String where() {
        return "record " + number + ", line " + line;
    }

    /** All values of a tag; the lines of each joined by a space. */
    List<String> values(String tag) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .map(field -> passage(field).squeezed().text())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All lines of all fields of a tag, each by itself. */
    List<String> lines(String tag) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .flatMap(field -> field.lines().stream())
                .map(line -> source.substring(line.start(), line.end()).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Gives the fields whose tags are not among the used ones to a draft, so that nothing is lost. */
    void keepOthers(Set<String> used, RecordDraft draft) {
        for (Field field : fields) {
            if (!used.contains(field.tag())) {
                draft.other(field.tag(), passage(field).text());
            }
        }
    }

    /** The first value of the first of the tags that has one; nothing where none has. */
    String first(String... tags) {
        for (String tag : tags) {
            List<String> values = values(tag);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return "";
    }

    /** The fields of a tag, with the way back to the source. */
    List<Passage> passages(String tag) {
        List<Passage> all = new ArrayList<>();
        for (Field field : fields) {
            if (field.tag().equals(tag)) {
                all.add(InlineMarkup.cleaned(passage(field)));
            }
        }
        return all;
    }

    /** The first passage of the first of the tags that has one. */
    Optional<Passage> passage(String... tags) {
        for (String tag : tags) {
            for (Passage passage : passages(tag)) {
                if (!passage.isBlank()) {
                    return Optional.of(passage);
                }
            }
        }
        return Optional.empty();
    }

    private Passage passage(Field field) {
        Passage.Builder builder = new Passage.Builder();
        int before = -1;
        for (Span line : field.lines()) {
            if (before >= 0) {
                builder.write(" ", before, line.start());
            }
            builder.copy(source, line.start(), line.end());
            before = line.end();
        }
        return builder.build();
    }
}
