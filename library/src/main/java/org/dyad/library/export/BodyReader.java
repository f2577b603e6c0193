package org.dyad.library.export;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Link;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.ReadingTextBuilder;

/** Reads what {@link BodyWriter} wrote, line by line. Never fails: what it does not know is text. */
final class BodyReader {
    private final String file;
    private final ReadingTextBuilder text;
    private final InlineReader inline;
    private int at;
    private boolean first = true;
    private int gap = -1;

    private BodyReader(String file, int start) {
        this.file = file;
        this.at = start;
        this.text = new ReadingTextBuilder(file);
        this.inline = new InlineReader(file, text);
    }

    /** A text and its links. */
    record Read(ReadingText text, List<Link> links) {}

    static Read read(String file, int start) {
        BodyReader reader = new BodyReader(file, start);
        while (reader.at < file.length()) {
            reader.next();
        }
        reader.gap(reader.gap < 0 ? 0 : reader.gap);
        return new Read(reader.text.build(), reader.inline.links());
    }

    private int lineEnd(int from) {
        int end = file.indexOf('\n', from);
        return end < 0 ? file.length() : end;
    }

    private void next() {
        int end = lineEnd(at);
        String line = file.substring(at, Math.min(end, at + 40));
        if (end == at) {
            at++;
        } else if (line.startsWith("<!-- gap ")) {
            gap = number(line.substring(9));
            at = end + 1;
        } else if (line.startsWith("<!-- no header -->")) {
            at = lineEnd(lineEnd(end + 1) + 1) + 1;
            table(false);
        } else if (line.startsWith("<!-- empty -->")) {
            begin();
            at += 14;
            int start = text.position();
            inline.read(at, end);
            text.block(new Block.Paragraph(new Span(start, text.position())));
            at = end + 1;
        } else if (line.startsWith("|")) {
            table(true);
        } else if (line.startsWith("```")) {
            preformatted(end);
        } else {
            words(line, end);
        }
    }

    private static int number(String words) {
        int value = 0;
        for (int i = 0; i < words.length() && i < 9 && words.charAt(i) >= '0' && words.charAt(i) <= '9'; i++) {
            value = 10 * value + words.charAt(i) - '0';
        }
        return Math.min(value, 10_000);
    }

    private void begin() {
        gap(gap >= 0 ? gap : first ? 0 : 1);
        first = false;
        gap = -1;
    }

    private void gap(int lines) {
        for (int i = 0; i < lines; i++) {
            text.write("\n", at, at);
        }
    }

    private void words(String line, int end) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        if (line.startsWith("***") && end == at + 3) {
            begin();
            text.block(new Block.Rule(new Span(text.position(), text.position())));
        } else if (line.startsWith("* ", spaces)) {
            begin();
            int start = text.position();
            inline.read(at + spaces + 2, end);
            text.block(new Block.ListItem(spaces / 4 + 1, new Span(start, text.position())));
        } else if (line.startsWith("#")) {
            heading(line, end);
        } else if (line.startsWith("![") && inline.onlyImages(at, end)) {
            inline.read(at, end);
        } else {
            paragraph(end);
            return;
        }
        at = end + 1;
    }

    private void heading(String line, int end) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        begin();
        int start = text.position();
        inline.read(Math.min(at + level + 1, end), end);
        text.block(new Block.Heading(level, new Span(start, text.position())));
    }

    /** Lines, of which all but the last end in a backslash. */
    private void paragraph(int firstEnd) {
        begin();
        int start = text.position();
        int end = firstEnd;
        while (end < file.length() && continues(end)) {
            end = lineEnd(end + 1);
        }
        inline.read(at, end);
        text.block(new Block.Paragraph(new Span(start, text.position())));
        at = end + 1;
    }

    private boolean continues(int end) {
        int signs = 0;
        while (end - 1 - signs >= at && file.charAt(end - 1 - signs) == '\\') {
            signs++;
        }
        return signs % 2 == 1;
    }

    private void preformatted(int end) {
        String fence = file.substring(at, end);
        begin();
        int start = end + 1;
        int close = start;
        while (close < file.length() && !file.substring(close, lineEnd(close)).equals(fence)) {
            close = lineEnd(close) + 1;
        }
        int from = text.position();
        if (close - 1 > start) {
            text.copy(start, Math.min(close - 1, file.length()));
        }
        text.block(new Block.Preformatted(new Span(from, text.position())));
        at = Math.min(lineEnd(Math.min(close, file.length())) + 1, file.length());
    }

    private void table(boolean headed) {
        begin();
        int start = text.position();
        List<Block.Row> rows = new ArrayList<>();
        while (at < file.length() && file.charAt(at) == '|') {
            int end = lineEnd(at);
            if (!rows.isEmpty()) {
                text.write("\n", at, at);
            }
            rows.add(new Block.Row(headed && rows.isEmpty(), cells(at, end)));
            at = end + 1;
            if (headed && rows.size() == 1) {
                at = lineEnd(Math.min(at, file.length())) + 1;
            }
        }
        text.block(new Block.Table(rows, new Span(start, text.position())));
    }

    private List<Span> cells(int from, int end) {
        List<Span> cells = new ArrayList<>();
        int cell = from + 1;
        for (int i = from + 1; i < end; i = Escapes.end(file, i)) {
            if (file.charAt(i) == '|') {
                if (!cells.isEmpty()) {
                    text.write("\t", cell, cell);
                }
                int start = text.position();
                inline.read(Math.min(cell + 1, i), Math.max(cell + 1, i - 1));
                cells.add(new Span(start, text.position()));
                cell = i + 1;
            }
        }
        return cells;
    }
}
