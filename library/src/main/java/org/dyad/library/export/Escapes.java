package org.dyad.library.export;

/** Characters that would mean something else. */
final class Escapes {
    private static final String ALWAYS = "\\*_[]<>&`|";
    private static final String AT_LINE_START = "#+-=~:";

    private Escapes() {}

    /** One character of running text. */
    static void character(StringBuilder out, char c, boolean lineStart, boolean lineStop) {
        boolean space = c == ' ' && (lineStart || lineStop);
        if (space || c < ' ' || c == 127) {
            out.append("&#").append((int) c).append(';');
        } else {
            boolean numbered = lineStart && (c == '.' || c == ')');
            if (ALWAYS.indexOf(c) >= 0 || numbered || (lineStart && AT_LINE_START.indexOf(c) >= 0)) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    static String text(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            character(out, words.charAt(i), i == 0, i + 1 == words.length());
        }
        return out.toString();
    }

    static String target(String address) {
        return escaped(address, "\\<>&");
    }

    static String title(String words) {
        return escaped(words, "\\\"&");
    }

    private static String escaped(String words, String signs) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == 127) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(signs.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    /** Where the character that begins at {@code at} ends: an escape, a number in signs, or itself. */
    static int end(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length()) {
            return at + 2;
        }
        if (c == '&' && text.startsWith("&#", at)) {
            int semicolon = text.indexOf(';', at);
            boolean digits = semicolon > at + 2
                    && semicolon < at + 9
                    && text.substring(at + 2, semicolon).chars().allMatch(d -> d >= '0' && d <= '9');
            return digits ? semicolon + 1 : at + 1;
        }
        return at + 1;
    }

    /** What stands between {@code start} and {@code end} of {@link #end}. */
    static char read(String text, int start, int end) {
        if (text.charAt(start) == '\\' && end == start + 2) {
            return text.charAt(start + 1);
        }
        return end > start + 2 ? (char) Integer.parseInt(text.substring(start + 2, end - 1)) : text.charAt(start);
    }

    static String read(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            out.append(read(text, at, end));
            at = end;
        }
        return out.toString();
    }
}
