package org.dyad.library.read.markup;

import java.util.Optional;
import org.jsoup.parser.Parser;

/** Character references: by name, by a decimal number or by a hexadecimal one. */
public final class Entities {
    private static final int LONGEST = 34;

    private Entities() {}

    /**
     * A reference read.
     *
     * @param characters what it stands for
     * @param end        after its semicolon
     */
    public record Entity(String characters, int end) {}

    /** The reference that begins with the ampersand at {@code start}; empty when it is only an ampersand. */
    public static Optional<Entity> at(String text, int start, int limit) {
        int end = start + 1;
        int last = Math.min(limit, start + LONGEST);
        while (end < last && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end >= last || text.charAt(end) != ';' || end == start + 1) {
            return Optional.empty();
        }
        String written = text.substring(start, end + 1);
        String characters = characters(written);
        return characters.equals(written) ? Optional.empty() : Optional.of(new Entity(characters, end + 1));
    }

    private static String characters(String written) {
        return switch (written) {
            case "&nbsp;", "&#160;" -> "\u00a0";
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            default -> Parser.unescapeEntities(written, false);
        };
    }

    private static boolean isNameCharacter(char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A text with all its references read; its length changes. */
    public static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int place = 0;
        while (place < text.length()) {
            Optional<Entity> entity = text.charAt(place) == '&' ? at(text, place, text.length()) : Optional.empty();
            decoded.append(entity.map(Entity::characters).orElse(String.valueOf(text.charAt(place))));
            place = entity.map(Entity::end).orElse(place + 1);
        }
        return decoded.toString();
    }
}
