package org.dyad.library.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingTextBuilder;
import org.dyad.library.document.Superscripts;

/**
 * A reading text as markdown that {@link BodyReader} takes apart again without loss: characters with a meaning are escaped, marks are
 * emphasis or spans of HTML, the kind of a link is its title. What cannot be said so comes back otherwise, which {@link MarkdownExport} finds by reading
 * it back.
 */
final class BodyWriter {
    private final String words;
    private final String shown;
    private final Document document;
    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces;
    private int nextOpening;
    private final List<Piece> open = new ArrayList<>();
    private int position;

    /** Something that begins at one place of the text and ends at another; a link without words has neither and is written before the next.
     * The rank orders those of one span, so that every export of a document is the same. */
    private record Piece(int start, int end, String rank, String opening, String closing) {}

    private BodyWriter(Document document) {
        this.document = document;
        this.words = document.text().text();
        this.shown = lowered(document);
        this.pieces = pieces();
    }

    /** The text with ordinary digits where a mark raises them: the mark says it already. */
    private static String lowered(Document document) {
        StringBuilder text = new StringBuilder(document.text().text());
        for (Mark mark : document.text().marks()) {
            if (mark.kind() == Mark.Kind.SUPERSCRIPT) {
                Span span = mark.span();
                String before = document.text().words(new Span(Math.max(0, span.start() - 4), span.start()));
                String raised = document.text().words(span);
                String plain = Superscripts.plain(raised);
                ReadingTextBuilder again = new ReadingTextBuilder("").write(before + plain, 0, 0);
                again.mark(Mark.Kind.SUPERSCRIPT, before.length());
                if (again.since(before.length()).equals(raised)) {
                    text.replace(span.start(), span.end(), plain);
                }
            }
        }
        return text.toString();
    }

    static String write(Document document) {
        return new BodyWriter(document).body();
    }

    private List<Piece> pieces() {
        List<Piece> all = new ArrayList<>();
        Set<Span> linked = new HashSet<>();
        Set<Span> marked = new HashSet<>();
        document.text().marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.LINK)
                .forEach(mark -> marked.add(mark.span()));
        StringBuilder before = new StringBuilder();
        for (Link link : document.links()) {
            if (link.inText().isEmpty()) {
                before.append(image(link));
            } else {
                Span span = link.inText().get();
                boolean implied = marked.contains(span) && linked.add(span);
                all.add(new Piece(span.start(), span.end(), "", before + "[", closing(link, span, implied)));
                before.setLength(0);
            }
        }
        for (Mark mark : document.text().marks()) {
            if (mark.kind() != Mark.Kind.LINK || !linked.contains(mark.span())) {
                all.add(new Piece(
                        mark.span().start(),
                        mark.span().end(),
                        mark.kind().name(),
                        opening(mark.kind()),
                        closing(mark.kind())));
            }
        }
        all.sort(Comparator.comparingInt(Piece::start)
                .thenComparing(Piece::end, Comparator.reverseOrder())
                .thenComparing(Piece::rank));
        if (!before.isEmpty()) {
            all.add(new Piece(Integer.MAX_VALUE, Integer.MAX_VALUE, "", before.toString(), ""));
        }
        return all;
    }

    private static String image(Link link) {
        return "![" + Escapes.text(link.label()) + "](" + target(link) + " \"" + kind(link) + "\")";
    }

    private String closing(Link link, Span span, boolean implied) {
        String label = link.label().equals(words.substring(span.start(), span.end()))
                ? ""
                : ": " + Escapes.title(link.label());
        return "](" + target(link) + " \"" + kind(link) + (implied ? "" : " unmarked") + label + "\")";
    }

    private static String target(Link link) {
        return "<" + Escapes.target(link.target()) + ">";
    }

    private static String kind(Link link) {
        return link.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String opening(Mark.Kind kind) {
        return switch (kind) {
            case BOLD -> "**";
            case ITALIC -> "_";
            case SUPERSCRIPT -> "<sup>";
            case SUBSCRIPT -> "<sub>";
            case QUOTATION -> "<q>";
            case LINK, BOX, COMMENT, CITATION_MARK ->
                "<span data-is=\"" + kind.name().toLowerCase(Locale.ROOT) + "\">";
        };
    }

    private static String closing(Mark.Kind kind) {
        return switch (kind) {
            case BOLD -> "**";
            case ITALIC -> "_";
            case SUPERSCRIPT -> "</sup>";
            case SUBSCRIPT -> "</sub>";
            case QUOTATION -> "</q>";
            case LINK, BOX, COMMENT, CITATION_MARK -> "</span>";
        };
    }

    private String body() {
        boolean first = true;
        boolean item = false;
        for (Block block : document.text().blocks()) {
            int gap = block.span().start() - position;
            boolean listed = block instanceof Block.ListItem;
            out.append(listed && item ? "" : "\n");
            if (gap != (first ? 0 : 1)) {
                out.append("<!-- gap ").append(gap).append(" -->\n");
            }
            block(block);
            position = block.span().end();
            first = false;
            item = listed;
        }
        if (position != words.length()) {
            out.append("\n<!-- gap ").append(words.length() - position).append(" -->\n");
        }
        if (nextOpening < pieces.size() && pieces.get(nextOpening).start() == Integer.MAX_VALUE) {
            out.append('\n').append(pieces.get(nextOpening).opening()).append('\n');
        }
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                out.append("#".repeat(Math.clamp(heading.level(), 1, 6))).append(' ');
                inline(heading.span(), "<br>");
            }
            case Block.Paragraph paragraph -> {
                if (paragraph.span().start() == paragraph.span().end()) {
                    out.append("<!-- empty -->");
                }
                inline(paragraph.span(), "\\\n");
            }
            case Block.ListItem item -> {
                int depth = Math.clamp(item.depth(), 1, 12);
                out.append("    ".repeat(depth - 1)).append("* ");
                inline(item.span(), "<br>");
            }
            case Block.Table table -> table(table);
            case Block.Preformatted pre -> {
                String text = words.substring(pre.span().start(), pre.span().end());
                String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
                out.append(fence)
                        .append('\n')
                        .append(text)
                        .append(text.isEmpty() ? "" : "\n")
                        .append(fence);
            }
            case Block.Rule rule -> out.append("***");
        }
        out.append('\n');
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void table(Block.Table table) {
        boolean headed = !table.rows().isEmpty() && table.rows().getFirst().header();
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        if (!headed) {
            out.append("<!-- no header -->\n").append("|  ".repeat(columns)).append("|\n");
            out.append("| --- ".repeat(columns)).append("|\n");
        }
        for (int i = 0; i < table.rows().size(); i++) {
            for (Span cell : table.rows().get(i).cells()) {
                out.append("| ");
                inline(cell, "<br>");
                out.append(' ');
            }
            out.append("|\n");
            if (i == 0 && headed) {
                out.append("| --- ".repeat(columns)).append("|\n");
            }
        }
        out.setLength(out.length() - 1);
    }

    /** The words of a span with all that begins and ends in it. */
    private void inline(Span span, String lineEnd) {
        boolean lineStart = true;
        for (int at = span.start(); at <= span.end(); at++) {
            close(at);
            open(at);
            if (at < span.end()) {
                char c = words.charAt(at);
                boolean lineStop = at + 1 == span.end() || words.charAt(at + 1) == '\n';
                if (c == '\n') {
                    out.append(lineEnd);
                } else {
                    Escapes.character(out, shown.charAt(at), lineStart, lineStop);
                }
                lineStart = c == '\n' || (lineStart && c >= '0' && c <= '9');
            }
        }
    }

    private void close(int at) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).end() == at) {
                out.append(open.remove(i).closing());
            }
        }
    }

    private void open(int at) {
        while (nextOpening < pieces.size() && pieces.get(nextOpening).start() <= at) {
            Piece piece = pieces.get(nextOpening++);
            out.append(piece.opening());
            if (piece.end() > at) {
                open.add(piece);
            } else {
                out.append(piece.closing());
            }
        }
    }
}
