package org.dyad.library.read.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Mark;
import org.dyad.library.read.markup.BlockKind;
import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.TextWriter;
import org.dyad.library.read.markup.View;

/** Cuts the body into blocks, line by line, and has each written. Each line is looked at once. */
final class Blocks {
    private static final String QUOTATION = "quotation";

    private final String text;
    private final TextWriter writer;
    private final Inline inline;
    private final Tables tables;
    private final NextPlace preEnd;
    private final List<Integer> indents = new ArrayList<>();
    private BlockKind kind = new BlockKind.Paragraph();
    private int blockStart = -1;
    private int blockEnd;
    private boolean quoted;
    private int closingFence = -1;

    Blocks(View view, TextWriter writer, Inline inline) {
        this.text = view.text();
        this.writer = writer;
        this.inline = inline;
        this.tables = new Tables(text, writer, inline);
        this.preEnd = new NextPlace(text, "</pre>");
    }

    /** Writes all. */
    void write() {
        int place = 0;
        while (place < text.length()) {
            place = line(place);
        }
        flush();
    }

    private int line(int start) {
        Line line = Line.at(text, start);
        if (line.blank()) {
            flush();
            return line.next();
        }
        int words = line.words();
        boolean quote = Line.quotes(text, words, line.end());
        if ((!quote && quoted && blockStart < 0) || (quote != quoted && blockStart >= 0 && quote)) {
            flush();
        }
        if (quote) {
            while (Line.quotes(text, words, line.end())) {
                words = Line.skipSpaces(text, words + 1, line.end());
            }
            if (words >= line.end()) {
                flush();
                return line.next();
            }
        }
        return content(line, words, quote || (quoted && blockStart >= 0));
    }

    private int content(Line line, int words, boolean quote) {
        int end = line.end();
        if (Line.rule(text, words, end)) {
            flush();
            writer.rule();
            return line.next();
        }
        int level = Line.headingLevel(text, words, end);
        if (level > 0) {
            flush();
            int from = Line.afterHeadingSigns(text, words, end);
            if (text.startsWith("||", from) && tables.wikiTableEnd(from) > 0) {
                return tables.wikiTable(from, true);
            }
            int tableStart = from < end ? tables.pipeTableStart(line, from) : -1;
            int headingEnd = tableStart >= 0 ? tableStart : Line.headingEnd(text, from, end);
            begin(new BlockKind.Heading(Math.min(6, level)), from, headingEnd, quote);
            flush();
            return tableStart >= 0 ? tables.pipeTable(line, tableStart) : line.next();
        }
        if (text.startsWith("||", words) && tables.wikiTableEnd(words) > 0) {
            flush();
            return tables.wikiTable(words, false);
        }
        int tableStart = tables.pipeTableStart(line, words);
        if (tableStart >= 0) {
            extend(words, tableStart, quote);
            flush();
            return tables.pipeTable(line, tableStart);
        }
        return listOrText(line, words, quote);
    }

    private int listOrText(Line line, int words, boolean quote) {
        int end = line.end();
        int marker = Line.afterMarker(text, words, end);
        if (marker > 0) {
            flush();
            begin(
                    new BlockKind.Item(depth(words - line.start())),
                    Line.afterHeadingSigns(text, marker, end),
                    end,
                    quote);
            return line.next();
        }
        if (text.startsWith("```", words) || text.startsWith("~~~", words)) {
            flush();
            return fence(line, words);
        }
        if (text.regionMatches(true, words, "<pre", 0, 4)) {
            flush();
            int close = preEnd.at(words);
            int after = close == Integer.MAX_VALUE ? text.length() : close + "</pre>".length();
            inline.writeHtml(words, after);
            writer.keepSpaces(false);
            writer.endBlock();
            return after;
        }
        int from = blockStart < 0 && text.startsWith("| ", words) ? Line.skipSpaces(text, words + 1, end) : words;
        if (blockStart < 0 && line.start() == words) {
            indents.clear();
        }
        boolean glued = Line.endsInRule(text, words, end);
        extend(from, glued ? end - 3 : end, quote);
        if (glued) {
            flush();
            writer.rule();
        }
        return line.next();
    }

    /** Text between fences keeps its lines, unless it is the markup of a post that came between fences by mistake. */
    private int fence(Line line, int words) {
        if (line.start() == closingFence) {
            return line.next();
        }
        String sign = text.substring(words, words + 3);
        int start = line.next();
        int place = start;
        while (place < text.length()
                && !text.startsWith(sign, Line.at(text, place).words())) {
            place = Line.at(text, place).next();
        }
        if (place >= text.length() || holdsMarkup(start, place)) {
            closingFence = place;
            writer.trouble("Text between fences holds the markup of a post; it was read as such.", words, words + 3);
            return start;
        }
        writer.startBlock(new BlockKind.Preformatted());
        int from = start;
        while (from < place && Line.at(text, from).blank()) {
            from = Line.at(text, from).next();
        }
        writer.text(from, Math.max(from, Line.trimEnd(text, from, place)));
        writer.endBlock();
        return Line.at(text, place).next();
    }

    private boolean holdsMarkup(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean sign = text.startsWith("**", i)
                    || text.startsWith("](", i)
                    || text.startsWith("</", i)
                    || text.startsWith("&#", i);
            if (sign || text.startsWith("__", i) || text.startsWith("## ", i) || text.startsWith("||", i)) {
                return true;
            }
        }
        return false;
    }

    private int depth(int indent) {
        while (!indents.isEmpty() && indents.getLast() > indent) {
            indents.removeLast();
        }
        boolean deeper = indents.isEmpty() || indent >= indents.getLast() + 2;
        if (deeper && indents.size() < 20) {
            indents.add(indent);
        }
        return indents.size();
    }

    private void begin(BlockKind blockKind, int start, int end, boolean quote) {
        kind = blockKind;
        blockStart = start;
        blockEnd = end;
        quoted = quote;
    }

    private void extend(int start, int end, boolean quote) {
        if (blockStart < 0) {
            begin(new BlockKind.Paragraph(), start, end, quote);
        } else {
            blockEnd = end;
        }
    }

    private void flush() {
        if (blockStart >= 0 && blockStart < blockEnd) {
            if (quoted) {
                writer.endBlock();
                writer.open(QUOTATION, Optional.of(Mark.Kind.QUOTATION), true);
            }
            writer.startBlock(kind);
            inline.write(blockStart, blockEnd, quoted);
            writer.endBlock();
            if (quoted) {
                writer.close(QUOTATION);
            }
        }
        blockStart = -1;
        quoted = false;
        kind = new BlockKind.Paragraph();
    }
}
