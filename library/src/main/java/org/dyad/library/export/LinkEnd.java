package org.dyad.library.export;

import java.util.Locale;
import java.util.Optional;
import org.dyad.library.document.LinkKind;

/**
 * The end of a link: {@code ](<target> "kind: label")}.
 *
 * @param target where it leads
 * @param kind   empty where the title names none
 * @param marked whether its words are marked as those of a link
 * @param label  where it is not the words themselves
 * @param end    of it in the file
 */
record LinkEnd(String target, Optional<LinkKind> kind, boolean marked, Optional<String> label, int end) {
    /** The one that begins at a bracket; empty where none does before {@code end}. */
    static Optional<LinkEnd> read(String file, int at, int end) {
        if (!file.startsWith("](<", at)) {
            return Optional.empty();
        }
        int close = stop(file, at + 3, end, '>');
        if (close >= end || !file.startsWith("> \"", close)) {
            return Optional.empty();
        }
        int quote = stop(file, close + 3, end, '"');
        if (quote >= end || !file.startsWith("\")", quote)) {
            return Optional.empty();
        }
        String title = file.substring(close + 3, quote);
        int colon = title.indexOf(": ");
        String head = colon < 0 ? title : title.substring(0, colon);
        boolean unmarked = head.endsWith(" unmarked");
        String name = unmarked ? head.substring(0, head.length() - 9) : head;
        Optional<String> label = colon < 0 ? Optional.empty() : Optional.of(Escapes.read(title.substring(colon + 2)));
        return Optional.of(
                new LinkEnd(Escapes.read(file.substring(at + 3, close)), kind(name), !unmarked, label, quote + 2));
    }

    private static int stop(String file, int from, int end, char sign) {
        int at = from;
        while (at < end && file.charAt(at) != sign) {
            at = Escapes.end(file, at);
        }
        return at;
    }

    private static Optional<LinkKind> kind(String name) {
        for (LinkKind kind : LinkKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
