package org.dyad.library.read.post;

import java.util.Locale;
import java.util.Optional;
import org.dyad.library.document.Mark;
import org.dyad.library.read.markup.TagWriter;
import org.dyad.library.read.markup.TextWriter;

/** The old wiki's plugins and tilde signs: {@code {SUB()}3{SUB}}, {@code {FONT(size=2)}}, {@code {img fileId="7"}}, {@code {maketoc}}. */
final class Plugins {
    private static final int LONGEST = 600;

    private final String text;
    private final TextWriter writer;
    private final TagWriter tags;

    Plugins(String text, TextWriter writer, TagWriter tags) {
        this.text = text;
        this.writer = writer;
        this.tags = tags;
    }

    /** Handles the brace at a place; returns the place after the plugin, or the place itself when it is only a brace. */
    int at(int place, int end) {
        int nameEnd = place + 1;
        int limit = Math.min(end, place + LONGEST);
        while (nameEnd < limit && isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd - place < 3 || nameEnd >= limit) {
            return place;
        }
        String name = text.substring(place + 1, nameEnd);
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
        char next = text.charAt(nameEnd);
        if (next == '}' && (upper || isKnown(name))) {
            writer.close(name);
            return nameEnd + 1;
        }
        if ((next == '(' && upper) || (next == ' ' && isKnown(name))) {
            int close = closingBrace(nameEnd, limit);
            if (close > 0) {
                open(name, text.substring(nameEnd, close), place, close + 1);
                return close + 1;
            }
        }
        return place;
    }

    private int closingBrace(int start, int limit) {
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == '}') {
                return i;
            }
            if (text.charAt(i) == '\n' || text.charAt(i) == '{') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isKnown(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "maketoc",
                    "img",
                    "attach",
                    "file",
                    "include",
                    "toc",
                    "picture",
                    "youtube",
                    "flash",
                    "rss",
                    "poll",
                    "banner" -> true;
            default -> false;
        };
    }

    private void open(String name, String arguments, int place, int end) {
        switch (name.toUpperCase(Locale.ROOT)) {
            case "SUB" -> writer.open(name, Optional.of(Mark.Kind.SUBSCRIPT), false);
            case "SUP" -> writer.open(name, Optional.of(Mark.Kind.SUPERSCRIPT), false);
            case "QUOTE" -> writer.open(name, Optional.of(Mark.Kind.QUOTATION), true);
            case "BOX", "REMARKSBOX" -> writer.open(name, Optional.of(Mark.Kind.BOX), true);
            case "IMG", "ATTACH", "FILE", "PICTURE" -> attached(name, arguments, place, end);
            case "FONT", "COLOR", "HTML", "DIV", "CENTER", "FADE", "TAG", "MAKETOC", "TOC", "SPLIT" -> {}
            default ->
                writer.trouble(
                        "The old wiki's plugin \"" + name + "\" is not known; its signs were left out.", place, end);
        }
    }

    private void attached(String name, String arguments, int place, int end) {
        String number = argument(arguments, "fileId")
                .or(() -> argument(arguments, "attId"))
                .or(() -> argument(arguments, "id"))
                .orElse("");
        Optional<String> address = argument(arguments, "src");
        tags.image(address.orElse("tiki-download_file.php?fileId=" + number), "", place, end);
        if (address.isEmpty()) {
            writer.trouble(
                    "The old wiki's file number " + (number.isEmpty() ? "(none)" : number) + " ("
                            + name.toLowerCase(Locale.ROOT) + ") was lost before this post was stored.",
                    place,
                    end);
        }
    }

    private static Optional<String> argument(String arguments, String name) {
        int at = arguments.indexOf(name + "=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + name.length() + 1;
        char quote = start < arguments.length() ? arguments.charAt(start) : ' ';
        if (quote == '>') {
            start++;
            quote = start < arguments.length() ? arguments.charAt(start) : ' ';
        }
        if (quote == '"' || quote == '\'') {
            int end = arguments.indexOf(quote, start + 1);
            return end < 0
                    ? Optional.empty()
                    : Optional.of(arguments.substring(start + 1, end)).filter(v -> !v.isBlank());
        }
        int end = start;
        while (end < arguments.length() && " ,)}".indexOf(arguments.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(arguments.substring(start, end)).filter(value -> !value.isBlank());
    }

    /** Handles the tilde at a place: {@code ~np~}, {@code ~/tc~}, {@code ~~#F00:red~~}. */
    int tilde(int place, int end) {
        if (text.startsWith("~~", place)) {
            int after = place + 2;
            if (after < end && text.charAt(after) == '#') {
                int colon = after;
                int limit = Math.min(end, after + 20);
                while (colon < limit && text.charAt(colon) != ':') {
                    colon++;
                }
                return colon < limit ? colon + 1 : after;
            }
            return after;
        }
        int letter = place + 1 < end && text.charAt(place + 1) == '/' ? place + 2 : place + 1;
        boolean sign = letter + 2 < end
                && isLetter(text.charAt(letter))
                && isLetter(text.charAt(letter + 1))
                && text.charAt(letter + 2) == '~';
        return sign ? letter + 3 : place;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
