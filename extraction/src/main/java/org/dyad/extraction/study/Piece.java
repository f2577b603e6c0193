package org.dyad.extraction.study;

import java.util.Locale;
import org.dyad.evidence.origin.Span;

/**
 * A line or block of a page with what its looks say about it.
 *
 * @param kind   what block it is, or is a line of
 * @param level  of a heading; 0 for others
 * @param span   in the reading text
 * @param words  its characters
 * @param lower  the same in small letters
 * @param boxed  whether it stands in a box
 * @param bold   whether it is bold from end to end
 * @param quoted whether it is set as quoted text
 * @param linked share of its characters that carry a link, from 0 to 1
 */
record Piece(
        Kind kind,
        int level,
        Span span,
        String words,
        String lower,
        boolean boxed,
        boolean bold,
        boolean quoted,
        double linked) {
    /** What block it comes from. */
    enum Kind {
        HEADING,
        LINE,
        ITEM,
        TABLE,
        CODE,
        RULE
    }

    static Piece of(Kind kind, int level, Span span, String words, Looks looks) {
        return new Piece(
                kind,
                level,
                span,
                words,
                words.toLowerCase(Locale.ROOT),
                looks.boxed(),
                looks.bold() >= 0.9,
                looks.quoted(),
                looks.linked());
    }

    /** Shares of a stretch that are marked. */
    record Looks(boolean boxed, double bold, boolean quoted, double linked) {}

    boolean is(Kind other) {
        return kind == other;
    }

    int length() {
        return words.length();
    }
}
