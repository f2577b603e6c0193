package org.dyad.library.read.plain;

import org.dyad.library.read.markup.BlockKind;
import org.dyad.library.read.markup.TextWriter;

/** Writes a plain text line after line. */
final class PlainLines {
    private static final int LONGEST_HEADING = 110;
    private static final int WIDTH = 100;
    private static final int FULL = 55;

    private final String text;
    private final TextWriter writer;
    private final boolean wrapped;

    PlainLines(String text, TextWriter writer) {
        this.text = text;
        this.writer = writer;
        this.wrapped = wrapped(text);
    }

    /** Whether lines break at a fixed width: none is long, and many full ones are followed by another. */
    private static boolean wrapped(String text) {
        int lines = 0;
        int joined = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            if (end - start > WIDTH) {
                return false;
            }
            lines += end > start ? 1 : 0;
            boolean goesOn = end - start > FULL && end + 1 < text.length() && text.charAt(end + 1) > ' ';
            joined += goesOn ? 1 : 0;
            start = end + 1;
        }
        return joined * 3 > lines;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    void write() {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            line(start, end);
            start = end + 1;
        }
    }

    private void line(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            writer.endBlock();
            return;
        }
        int item = afterMarker(from, to);
        if (item > from) {
            writer.startBlock(new BlockKind.Item(1));
            words(item, to);
        } else if (heading(from, to) && (!wrapped || standsAlone(end))) {
            writer.startBlock(new BlockKind.Heading(2));
            words(from, to);
        } else {
            writer.space(Math.max(0, start - 1), from);
            words(from, to);
        }
        if (!wrapped) {
            writer.endBlock();
        }
    }

    private boolean standsAlone(int end) {
        return !writer.inBlock() && (end + 1 >= text.length() || text.charAt(end + 1) <= ' ');
    }

    private void words(int start, int end) {
        int place = start;
        while (place < end) {
            int next = place;
            boolean space = space(text.charAt(place));
            while (next < end && space(text.charAt(next)) == space) {
                next++;
            }
            if (space) {
                writer.space(place, next);
            } else {
                writer.text(place, next);
            }
            place = next;
        }
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\ufeff';
    }

    private int afterMarker(int start, int end) {
        boolean marker = "-*\u2022\u00b7\u2013".indexOf(text.charAt(start)) >= 0;
        int place = start + 1;
        while (place < end && space(text.charAt(place))) {
            place++;
        }
        return marker && place > start + 1 && place < end ? place : start;
    }

    private boolean heading(int start, int end) {
        char last = text.charAt(end - 1);
        return end - start <= LONGEST_HEADING && ".,;:!)".indexOf(last) < 0 && Character.isLetter(text.charAt(start));
    }
}
