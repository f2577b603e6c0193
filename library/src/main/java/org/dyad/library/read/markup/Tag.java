package org.dyad.library.read.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One HTML tag.
 *
 * @param name       lower case
 * @param closing    whether it ends an element
 * @param attributes lower case names to values, references read
 * @param end        after its {@code >}
 */
public record Tag(String name, boolean closing, Map<String, String> attributes, int end) {
    private static final int LONGEST_NAME = 40;
    private static final int MOST_ATTRIBUTES = 64;
    private static final Set<String> NAMES = Set.of(
            ("a abbr acronym address article aside audio b base big blockquote body br button canvas caption center cite code col colgroup"
                            + " dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2"
                            + " h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map area mark math menu"
                            + " meta nav nobr noscript object ol optgroup option p param path picture pre q s samp script section select"
                            + " small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title"
                            + " tr tt u ul var video wbr")
                    .split(" "));
    private static final Set<String> BARE = Set.of(
            "allowfullscreen",
            "async",
            "autoplay",
            "checked",
            "controls",
            "defer",
            "disabled",
            "hidden",
            "loop",
            "muted",
            "nowrap",
            "noshade",
            "open",
            "readonly",
            "required",
            "reversed",
            "selected",
            "webkitallowfullscreen",
            "mozallowfullscreen",
            "compact",
            "ismap",
            "itemscope",
            "multiple",
            "novalidate");

    /** The value of an attribute; empty when it has none or an empty one. */
    public Optional<String> value(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /**
     * The tag that begins with the {@code <} at {@code start}. Strict where text could be meant: the name must be one of HTML's (or hold a
     * colon, as word processors write), and each attribute needs its equals sign, so that {@code <b and c>} stays text.
     */
    public static Optional<Tag> at(String text, int start, int limit) {
        int place = start + 1;
        boolean closing = place < limit && text.charAt(place) == '/';
        if (closing) {
            place++;
        }
        int nameStart = place;
        while (place < limit && place - nameStart < LONGEST_NAME && isName(text.charAt(place))) {
            place++;
        }
        if (place == nameStart || place >= limit) {
            return Optional.empty();
        }
        String name = text.substring(nameStart, place).toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name) && name.indexOf(':', 1) < 0) {
            return Optional.empty();
        }
        return new Attributes(text, limit).read(place).map(read -> new Tag(name, closing, read.values, read.place));
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Reads attributes; its place is after the tag when it is done. */
    private static final class Attributes {
        private final String text;
        private final int limit;
        private final Map<String, String> values = new TreeMap<>();
        private int place;

        Attributes(String text, int limit) {
            this.text = text;
            this.limit = limit;
        }

        Optional<Attributes> read(int start) {
            place = start;
            for (int count = 0; count <= MOST_ATTRIBUTES; count++) {
                skipSpaces();
                if (place < limit && text.charAt(place) == '>') {
                    place++;
                    return Optional.of(this);
                }
                if (place >= limit || text.charAt(place) == '<' || !attribute()) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private void skipSpaces() {
            while (place < limit && (isSpace(text.charAt(place)) || text.charAt(place) == '/')) {
                place++;
            }
        }

        private boolean attribute() {
            int start = place;
            while (place < limit
                    && place - start < LONGEST_NAME
                    && (isName(text.charAt(place)) || text.charAt(place) == '_')) {
                place++;
            }
            if (place == start) {
                return false;
            }
            String name = text.substring(start, place).toLowerCase(Locale.ROOT);
            int mark = place;
            skipSpaces();
            if (place >= limit || text.charAt(place) != '=') {
                place = mark;
                values.put(name, "");
                return BARE.contains(name);
            }
            place++;
            skipSpaces();
            return place < limit && value(name);
        }

        private boolean value(String name) {
            char quote = text.charAt(place);
            if (quote == '"' || quote == '\'') {
                int end = text.indexOf(quote, place + 1);
                if (end < 0 || end >= limit) {
                    return false;
                }
                values.putIfAbsent(name, Entities.decode(text.substring(place + 1, end)));
                place = end + 1;
                return true;
            }
            int start = place;
            while (place < limit
                    && !isSpace(text.charAt(place))
                    && text.charAt(place) != '>'
                    && text.charAt(place) != '<') {
                place++;
            }
            values.putIfAbsent(name, text.substring(start, place));
            return place > start;
        }
    }
}
