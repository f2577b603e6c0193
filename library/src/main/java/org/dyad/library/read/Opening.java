package org.dyad.library.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a format is known by: the ending of a file's name and its first characters.
 *
 * @param ending lower case, without the dot; empty when there is none
 * @param text   the first few thousand characters from the first that is no white space, without a byte order mark; bytes outside ASCII
 *               may be wrong
 */
public record Opening(String ending, String text) {
    private static final int LENGTH = 6_000;

    /** The opening of a file. */
    public static Opening of(SourceFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        int length = Math.min(LENGTH, file.content().size());
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = file.content().at(i);
        }
        boolean wide = length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return new Opening(ending, (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading());
    }

    /** Whether the name ends in one of these. */
    public boolean named(String... endings) {
        for (String each : endings) {
            if (each.equals(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name has no ending. */
    public boolean unnamed() {
        return ending.isEmpty();
    }

    /** Whether the text begins with these characters, in any case. */
    public boolean begins(String characters) {
        return text.regionMatches(true, 0, characters, 0, characters.length());
    }

    /** Whether the opening holds these characters. */
    public boolean holds(String characters) {
        return text.contains(characters);
    }

    /** Whether it begins as front matter of a post does: a JSON object with a title and an address, or a fence with a title. */
    public boolean frontMatter() {
        boolean json = begins("{")
                && holds("\"title\"")
                && (holds("\"slug\"") || holds("\"aliases\"") || holds("\"tiki_page_id\""));
        boolean fence = begins("---\n") || begins("---\r\n") || begins("+++\n") || begins("+++\r\n");
        return json || (fence && (holds("title:") || holds("title =") || holds("title=") || holds("slug")));
    }

    /** Whether it is a web page. */
    public boolean html() {
        return begins("<!doctype html")
                || begins("<html")
                || begins("<head")
                || (begins("<?xml") && holds("<html"))
                || (begins("<!--") && holds("<html"));
    }
}
