package org.dyad.library.read.post;

import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.TextWriter;

/** Tables of markdown ({@code |a|b|} with a line of dashes) and of the old wiki ({@code ||a|b||}). */
final class Tables {
    private static final int LONGEST_WIKI_TABLE = 20_000;

    private final String text;
    private final TextWriter writer;
    private final Inline inline;
    private final NextPlace bars;
    private final NextPlace bar;

    Tables(String text, TextWriter writer, Inline inline) {
        this.text = text;
        this.writer = writer;
        this.inline = inline;
        this.bars = new NextPlace(text, "||");
        this.bar = new NextPlace(text, "|");
    }

    /** Where the table begins whose header is this line; words may stand before an empty header. -1 when none begins. */
    int pipeTableStart(Line line, int words) {
        if (line.next() >= text.length()) {
            return -1;
        }
        if (bar.at(words) >= line.end()) {
            return -1;
        }
        if (delimiter(line.next())) {
            return text.charAt(words) == '|' ? words : emptyHeader(words, line.end());
        }
        boolean row = text.charAt(words) == '|' && count(words, line.end()) > 1;
        return row && text.startsWith("|", line.next()) ? words : -1;
    }

    private int emptyHeader(int words, int end) {
        int place = end;
        int count = 0;
        while (place > words && (text.charAt(place - 1) == '|' || Line.isSpace(text.charAt(place - 1)))) {
            place--;
            count += text.charAt(place) == '|' ? 1 : 0;
        }
        return count > 1 && place > words ? text.indexOf('|', place) : words;
    }

    private int count(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == '|' ? 1 : 0;
        }
        return count;
    }

    private boolean delimiter(int start) {
        boolean dash = false;
        boolean bar = false;
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if ("|-: \t\r".indexOf(c) < 0) {
                return false;
            }
            dash |= c == '-';
            bar |= c == '|';
        }
        return dash && bar;
    }

    /** Writes the table whose header begins at {@code start} in {@code line}; returns where the text goes on. */
    int pipeTable(Line line, int start) {
        writer.table().open();
        boolean header = delimiter(line.next());
        int columns = count(start, line.end()) - 1;
        row(start, line.end(), header, header);
        int place = header ? Line.at(text, line.next()).next() : line.next();
        while (place < text.length()) {
            Line next = Line.at(text, place);
            if (next.blank() || bar.at(next.start()) >= next.end()) {
                break;
            }
            int end = rowEnd(next, columns);
            row(next.words(), end, false, false);
            place = end < next.end() ? end : next.next();
            if (end < next.end()) {
                break;
            }
        }
        writer.table().end();
        return place;
    }

    /** The end of a row; bold words that the conversion glued behind the last row do not belong to it. */
    private int rowEnd(Line line, int columns) {
        int last = text.lastIndexOf('|', line.end() - 1);
        boolean full = text.charAt(line.words()) == '|' && count(line.words(), line.end()) > columns;
        return full && last > line.words() && text.startsWith("**", last + 1) ? last + 1 : line.end();
    }

    private void row(int start, int end, boolean header, boolean onlyWithWords) {
        int from = text.charAt(start) == '|' ? start + 1 : start;
        int to = Line.trimEnd(text, from, end);
        to = to > from && text.charAt(to - 1) == '|' ? to - 1 : to;
        if (onlyWithWords && emptyCells(from, to)) {
            return;
        }
        writer.table().row(header);
        cells(from, to, header);
        writer.table().endRow();
    }

    private boolean emptyCells(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '|' && text.charAt(i) != '*' && !Line.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void cells(int from, int to, boolean header) {
        int start = from;
        while (start <= to) {
            int end = start;
            while (end < to && (text.charAt(end) != '|' || (end > start && text.charAt(end - 1) == '\\'))) {
                end++;
            }
            writer.table().cell(header);
            inline.write(start, end, false);
            writer.table().endCell();
            start = end + 1;
        }
    }

    /** The place of the signs that end the old wiki's table at {@code start}; 0 when it is none. */
    int wikiTableEnd(int start) {
        int end = bars.at(start + 2);
        if (end >= text.length() || end - start > LONGEST_WIKI_TABLE) {
            return 0;
        }
        return text.indexOf('|', start + 2) < end ? end : 0;
    }

    /** Writes the old wiki's table at {@code start}; returns where the text goes on. */
    int wikiTable(int start, boolean heading) {
        writer.table().open();
        int end = wikiTableEnd(start);
        boolean header = heading;
        int place = start + 2;
        while (place < end) {
            int rowEnd = wikiRowEnd(place, end);
            if (Line.skipSpaces(text, place, rowEnd) < rowEnd) {
                writer.table().row(header);
                cells(place, Line.trimEnd(text, place, rowEnd), header);
                writer.table().endRow();
                header = false;
            }
            place = rowEnd + 1;
        }
        writer.table().end();
        return end + 2;
    }

    /** A row ends at a line end, unless two spaces before it or a second part of a cell after it keep the cell together. */
    private int wikiRowEnd(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n' && !text.startsWith("  ", i - 2)) {
                return i;
            }
        }
        return end;
    }
}
