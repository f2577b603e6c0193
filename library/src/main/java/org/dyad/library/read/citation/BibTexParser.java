package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.library.document.Passage;

/**
 * Cuts BibTeX into entries and fields. Tolerant: a comma too few or too many does no harm, and after an entry that is never closed the
 * next line with {@code @} begins a new one.
 */
final class BibTexParser {
    private static final int MOST_FIELDS = 1000;

    private final String text;
    private final Map<String, String> macros = new HashMap<>();
    private int place;
    private int next = -1; // kept, so that the file is searched once and not once for each entry

    BibTexParser(String text) {
        this.text = text;
    }

    /**
     * @param where  in the file
     * @param type   such as {@code article}
     * @param key    such as {@code Moll2014}
     * @param source its characters
     * @param fields lower case name to value, with places in {@code source}; LaTeX not yet decoded
     * @param fault  why it could not be read
     */
    record Entry(
            String where, String type, String key, String source, Map<String, Passage> fields, Optional<String> fault) {
        Entry {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        Passage field(String name) {
            return fields.getOrDefault(name, Passage.EMPTY);
        }
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int line = 1;
        int counted = 0;
        int at = text.indexOf('@');
        while (at >= 0) {
            for (int i = counted; i < at; i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            counted = at;
            place = at + 1;
            String type = letters().toLowerCase(Locale.ROOT);
            spaces();
            boolean opened = place < text.length() && (text.charAt(place) == '{' || text.charAt(place) == '(');
            boolean lineStart = at == 0 || text.charAt(at - 1) <= ' ';
            if (lineStart && opened && !type.isEmpty()) {
                one(type, at, "record " + (entries.size() + 1) + ", line " + line)
                        .ifPresent(entries::add);
            }
            at = text.indexOf('@', Math.max(place, at + 1));
        }
        return entries;
    }

    private Optional<Entry> one(String type, int start, String where) {
        int limit = nextEntry(place);
        if (type.equals("comment") || type.equals("preamble")) {
            return Optional.empty();
        }
        place++;
        spaces();
        if (type.equals("string")) {
            String name = name();
            macros.put(name, value(start, limit).text());
            return Optional.empty();
        }
        int keyStart = place;
        while (place < limit && ",})\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        String key = text.substring(keyStart, place).replace('\r', ' ').strip();
        Map<String, Passage> fields = new LinkedHashMap<>();
        boolean closed = fields(start, limit, fields);
        String source = text.substring(start, place);
        Optional<String> fault = closed
                ? Optional.empty()
                : Optional.of("The entry " + shortened(key) + " is not closed; expected a } behind its last field.");
        if (!closed) {
            place = limit;
        }
        return Optional.of(new Entry(where, type, key, source, fields, fault));
    }

    private boolean fields(int start, int limit, Map<String, Passage> fields) {
        while (place < limit && fields.size() < MOST_FIELDS) {
            char c = text.charAt(place);
            if (c == '}' || c == ')') {
                place++;
                return true;
            }
            if (!Character.isLetter(c)) {
                place++;
                continue;
            }
            String name = name();
            if (place < limit && text.charAt(place) == '=') {
                place++;
                fields.putIfAbsent(name, value(start, limit));
            }
        }
        return false;
    }

    /** A name, lower case, and the spaces behind it. */
    private String name() {
        int start = place;
        while (place < text.length() && " \t\r\n=,{}\"()#".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        String name = text.substring(start, place).toLowerCase(Locale.ROOT);
        spaces();
        return name;
    }

    /** Strings in braces or quotation marks, numbers and macros, joined by {@code #}. */
    private Passage value(int start, int limit) {
        Passage.Builder value = new Passage.Builder();
        boolean more = true;
        while (more && place < limit) {
            if (text.charAt(place) == '=') {
                place++;
            }
            spaces();
            if (place < limit) {
                part(value, start, limit);
            }
            spaces();
            more = place < limit && text.charAt(place) == '#';
            if (more) {
                place++;
            }
        }
        return value.build();
    }

    private void part(Passage.Builder value, int start, int limit) {
        char open = text.charAt(place);
        if (open == '{' || open == '"') {
            int from = place + 1;
            int end = closing(from, open == '{' ? '}' : '"', limit);
            for (int i = from; i < end; i++) {
                value.write(text.substring(i, i + 1), i - start, i - start + 1);
            }
            place = Math.min(limit, end + 1);
            return;
        }
        int from = place;
        while (place < limit && " \t\r\n,}#)".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        String word = text.substring(from, place);
        value.write(macros.getOrDefault(word.toLowerCase(Locale.ROOT), word), from - start, place - start);
    }

    private int closing(int from, char close, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (depth == 0 && c == close) {
                return i;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return limit;
    }

    /** Where the next line begins with {@code @} and a word and a brace. */
    private int nextEntry(int from) {
        if (next < from) {
            next = findNextEntry(from);
        }
        return next;
    }

    private int findNextEntry(int from) {
        int at = text.indexOf("\n@", from);
        while (at >= 0) {
            int i = at + 2;
            while (i < text.length() && Character.isLetter(text.charAt(i)) && i - at < 30) {
                i++;
            }
            if (i > at + 2 && i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '(')) {
                return at + 1;
            }
            at = text.indexOf("\n@", at + 1);
        }
        return text.length();
    }

    private String letters() {
        int start = place;
        while (place < text.length() && Character.isLetter(text.charAt(place))) {
            place++;
        }
        return text.substring(start, place);
    }

    private void spaces() {
        while (place < text.length() && text.charAt(place) <= ' ') {
            place++;
        }
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "\u2026";
    }
}
