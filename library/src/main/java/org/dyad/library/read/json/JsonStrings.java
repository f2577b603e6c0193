package org.dyad.library.read.json;

import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Passage;

/** Escapes of JSON strings. */
final class JsonStrings {
    private JsonStrings() {}

    static Passage decoded(String source, Span span) {
        Passage.Builder builder = new Passage.Builder();
        int i = span.start();
        while (i < span.end()) {
            char c = source.charAt(i);
            if (c != '\\' || i + 1 >= span.end()) {
                builder.copy(source, i, i + 1);
                i++;
            } else {
                int end = source.charAt(i + 1) == 'u' ? Math.min(i + 6, span.end()) : i + 2;
                builder.write(String.valueOf(character(source, i, end)), i, end);
                i = end;
            }
        }
        return builder.build();
    }

    private static char character(String source, int start, int end) {
        char c = source.charAt(start + 1);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b', 'f' -> ' ';
            case 'u' -> end - start == 6 ? (char) Integer.parseInt(source, start + 2, end, 16) : '\uFFFD';
            default -> c;
        };
    }
}
