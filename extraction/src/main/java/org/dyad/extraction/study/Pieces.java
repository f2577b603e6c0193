package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingText;

/** Cuts a page into headings, lines, list items, tables and rules, in order, without empty ones. */
final class Pieces {
    /** Of a longer piece only this much is looked at. */
    private static final int LONGEST = 12_000;

    private final ReadingText page;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private int nextMark;

    private Pieces(ReadingText page) {
        this.page = page;
    }

    static List<Piece> of(ReadingText page) {
        Pieces cutter = new Pieces(page);
        page.blocks().forEach(cutter::add);
        return List.copyOf(cutter.pieces);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> whole(Piece.Kind.HEADING, heading.level(), heading.span());
            case Block.Paragraph paragraph -> lines(Piece.Kind.LINE, paragraph.span());
            case Block.ListItem item -> whole(Piece.Kind.ITEM, 0, item.span());
            case Block.Table table -> whole(Piece.Kind.TABLE, 0, table.span());
            case Block.Preformatted code -> whole(Piece.Kind.CODE, 0, code.span());
            case Block.Rule rule ->
                pieces.add(Piece.of(Piece.Kind.RULE, 0, rule.span(), "", new Piece.Looks(false, 0, false, 0)));
        }
    }

    private void lines(Piece.Kind kind, Span span) {
        int start = span.start();
        while (start < span.end()) {
            int end = page.text().indexOf('\n', start);
            end = end < 0 || end > span.end() ? span.end() : end;
            whole(kind, 0, new Span(start, end));
            start = end + 1;
        }
    }

    private void whole(Piece.Kind kind, int level, Span outer) {
        Span span = stripped(outer);
        if (span.start() == span.end()) {
            return;
        }
        String words = page.words(new Span(span.start(), Math.min(span.end(), span.start() + LONGEST)));
        if (kind == Piece.Kind.LINE && dashes(words)) {
            pieces.add(Piece.of(Piece.Kind.RULE, 0, span, "", new Piece.Looks(false, 0, false, 0)));
        } else {
            pieces.add(Piece.of(kind, level, span, words, looks(span)));
        }
    }

    private Span stripped(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && blank(page.text().charAt(start))) {
            start++;
        }
        while (end > start && blank(page.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
    }

    /** A line drawn with dashes by hand: {@code - - - -}. */
    private static boolean dashes(String words) {
        int dashes = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '-' || c == '–' || c == '—' || c == '_' || c == '=') {
                dashes++;
            } else if (!blank(c)) {
                return false;
            }
        }
        return dashes >= 2;
    }

    private Piece.Looks looks(Span span) {
        List<Mark> marks = page.marks();
        // Marks come by their start, but a box may last to the end of the page: those still open are kept apart, so
        // that none is asked twice.
        open.removeIf(mark -> mark.span().end() <= span.start());
        while (nextMark < marks.size() && marks.get(nextMark).span().start() < span.end()) {
            open.add(marks.get(nextMark));
            nextMark++;
        }
        double bold = 0;
        double linked = 0;
        boolean boxed = false;
        boolean quoted = false;
        for (Mark mark : open) {
            double share = share(mark.span(), span);
            switch (mark.kind()) {
                case BOLD -> bold += share;
                case LINK -> linked += share;
                case BOX -> boxed |= share > 0;
                case QUOTATION -> quoted |= share > 0.5;
                case ITALIC, SUPERSCRIPT, SUBSCRIPT, COMMENT, CITATION_MARK -> {}
            }
        }
        return new Piece.Looks(boxed, bold, quoted, linked);
    }

    private static double share(Span mark, Span span) {
        int both = Math.min(mark.end(), span.end()) - Math.max(mark.start(), span.start());
        return Math.max(0, both) / (double) (span.end() - span.start());
    }
}
