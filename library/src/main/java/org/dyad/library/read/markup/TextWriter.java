package org.dyad.library.read.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.ReadingTextBuilder;
import org.dyad.library.document.Trouble;

/**
 * Writes a reading text from events in the order of the source: words, spaces, line breaks, blocks, marks, links. Places are places of
 * the {@link View}. Spaces are collapsed and dropped at the edges of blocks; blocks are separated by a line end that stands for nothing
 * in the source.
 */
public final class TextWriter {
    private static final int DEEPEST = 128;
    private static final String LINK = "link";
    private static final String CLOSING_SIGNS = ".,;:)!?]%";

    private final String source;
    private final View view;
    private final ReadingTextBuilder out;
    private final List<OpenMark> open = new ArrayList<>();
    private final List<PlacedLink> links = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final TableWriter table;
    private Optional<PlacedLink> pending = Optional.empty();
    private BlockKind next = new BlockKind.Paragraph();
    private int blockStart = -1;
    private int lastEnd;
    private int gapStart = -1;
    private int gapEnd;
    private boolean gapBreaks;
    private boolean edge;
    private boolean keepSpaces;

    public TextWriter(String source, View view) {
        this.source = source;
        this.view = view;
        this.out = new ReadingTextBuilder(source);
        this.table = new TableWriter(this, out);
    }

    /** The table being written. */
    public TableWriter table() {
        return table;
    }

    /** Number of characters written. */
    public int position() {
        return out.position();
    }

    /** Whether words were written since the last block ended. */
    public boolean inBlock() {
        return blockStart >= 0;
    }

    /** Whether spaces and line ends are kept from here on, as in preformatted text. */
    public void keepSpaces(boolean keep) {
        keepSpaces = keep;
    }

    /** Whether spaces and line ends are kept. */
    public boolean keepsSpaces() {
        return keepSpaces;
    }

    /** Words of the view. */
    public void text(int start, int end) {
        if (start < end) {
            prepare(view.text().charAt(start));
            for (int place = start; place < end; ) {
                int pieceEnd = view.pieceEnd(place, end);
                if (view.copiedAt(place)) {
                    out.copy(view.start(place), view.end(pieceEnd));
                } else {
                    put(view.text().substring(place, pieceEnd), view.start(place), view.end(pieceEnd));
                }
                place = pieceEnd;
            }
            lastEnd = view.end(end);
        }
    }

    /** Characters that stand for a stretch of the view. */
    public void write(String characters, int start, int end) {
        boolean atStart = !inBlock() || position() == blockStart;
        if (atStart && (characters.isBlank() || characters.equals("\u00a0"))) {
            return;
        }
        prepare(characters.charAt(0));
        put(characters, view.start(start), view.end(end));
        lastEnd = view.end(end);
    }

    /** White space. */
    public void space(int start, int end) {
        if (keepSpaces && !table.isOpen()) {
            if (inBlock()) {
                text(start, end);
            }
        } else if (position() > blockStart && inBlock() && start < end) {
            if (gapStart < 0) {
                gapStart = view.start(start);
            }
            gapEnd = view.end(end);
        }
    }

    /** A line break inside a block: a line end in running text, a space in a table. */
    public void lineBreak(int start, int end) {
        if (inBlock() && position() > blockStart) {
            if (gapStart < 0) {
                gapStart = view.start(start);
            }
            gapEnd = Math.max(gapStart, view.end(end));
            gapBreaks = true;
        }
    }

    /** A space that stands for nothing in the source. */
    public void gap() {
        if (inBlock() && gapStart < 0) {
            gapStart = lastEnd;
            gapEnd = lastEnd;
        }
    }

    /** A line break right after the last words. */
    void lineBreakAtEnd() {
        if (gapStart < 0) {
            gapStart = lastEnd;
            gapEnd = lastEnd;
        }
        gapBreaks = true;
    }

    /** The edge of a bold or italic stretch: a space outside it that no one would type goes. */
    public void edge() {
        edge = true;
    }

    /** Ends the block that is open, if any; the next words begin one of this kind. */
    public void startBlock(BlockKind kind) {
        endBlock();
        if (!table.isOpen()) {
            next = kind;
        }
    }

    /** Ends the block that is open, if any; the next words begin a paragraph. */
    public void endBlock() {
        if (table.isOpen()) {
            table.blockInCell();
            return;
        }
        if (inBlock()) {
            closeInlineMarks();
            out.block(next.over(new Span(blockStart, position())));
            blockStart = -1;
        }
        gapStart = -1;
        gapBreaks = false;
        next = new BlockKind.Paragraph();
    }

    /** A line across the page. */
    public void rule() {
        endBlock();
        if (!table.isOpen()) {
            out.block(new Block.Rule(new Span(position(), position())));
        }
    }

    /** Begins a mark; {@code name} tells what ends it. A mark without a kind is only remembered. */
    public void open(String name, Optional<Mark.Kind> kind, boolean acrossBlocks) {
        if (open.size() < DEEPEST) {
            open.add(new OpenMark(name, kind, acrossBlocks));
        }
    }

    /** Whether something of this name is open. */
    public boolean isOpen(String name) {
        return open.stream().anyMatch(mark -> mark.name.equals(name));
    }

    /** Ends the innermost thing of this name; tells where it began, when it holds words. */
    public Optional<Span> close(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name.equals(name)) {
                return end(open.remove(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> end(OpenMark mark) {
        if (mark.start < 0 || mark.start >= position()) {
            return Optional.empty();
        }
        mark.kind.ifPresent(kind -> out.mark(kind, mark.start));
        return Optional.of(new Span(mark.start, position()));
    }

    private void closeInlineMarks() {
        closeLink();
        for (int i = open.size() - 1; i >= 0; i--) {
            if (!open.get(i).acrossBlocks) {
                end(open.remove(i));
            }
        }
    }

    /** A mark over words already written. */
    public void mark(Mark.Kind kind, Span span) {
        out.mark(kind, span.start(), span.end());
    }

    /** The words of a stretch already written. */
    public String words(Span span) {
        return out.words(span.start(), span.end());
    }

    /** A link; its words are already written. */
    public void link(LinkKind kind, String target, String label, Optional<Span> inText, int place) {
        links.add(new PlacedLink(new Link(kind, target, label, inText), view.start(place)));
        inText.ifPresent(span -> out.mark(Mark.Kind.LINK, span.start(), span.end()));
    }

    /** Begins a link; one that is open ends. */
    public void openLink(Address address, int place) {
        closeLink();
        open(LINK, Optional.empty(), false);
        pending = Optional.of(
                new PlacedLink(new Link(address.kind(), address.target(), "", Optional.empty()), view.start(place)));
    }

    /** Ends the link that is open, if any. */
    public void closeLink() {
        Optional<PlacedLink> link = pending;
        pending = Optional.empty();
        if (link.isPresent()) {
            Optional<Span> span = close(LINK);
            Link found = link.get().link();
            links.add(new PlacedLink(
                    new Link(found.kind(), found.target(), span.map(this::words).orElse(""), span),
                    link.get().inSource()));
            span.ifPresent(words -> out.mark(Mark.Kind.LINK, words.start(), words.end()));
        }
    }

    /** Something not understood, at a stretch of the view. */
    public void trouble(String what, int start, int end) {
        troubles.add(new Trouble(what, Optional.of(view.span(start, end))));
    }

    /** What was found in order. */
    public List<Trouble> troubles() {
        return troubles;
    }

    /** The links in the order of the source. */
    public List<PlacedLink> links() {
        links.sort(Comparator.comparingInt(PlacedLink::inSource));
        return links;
    }

    /** Ends everything that is open. */
    public ReadingText finish() {
        table.close();
        endBlock();
        while (!open.isEmpty()) {
            end(open.removeLast());
        }
        return out.build();
    }

    /** The end, in the source, of the last words written. */
    int lastEnd() {
        return lastEnd;
    }

    /** Forgets spaces waiting to be written. */
    void dropGap() {
        gapStart = -1;
        gapBreaks = false;
    }

    private void prepare(char first) {
        if (!inBlock() && table.isOpen()) {
            table.prepareWords();
        } else if (!inBlock()) {
            if (position() > 0) {
                put("\n", lastEnd, lastEnd);
            }
            blockStart = position();
        } else if (gapStart >= 0) {
            writeGap(first);
        }
        gapStart = -1;
        gapBreaks = false;
        edge = false;
        for (int i = open.size() - 1; i >= 0 && open.get(i).start < 0; i--) {
            open.get(i).start = position();
        }
    }

    private void writeGap(char first) {
        if (gapBreaks && !table.isOpen()) {
            put("\n", gapStart, gapEnd);
        } else if (!edge || (CLOSING_SIGNS.indexOf(first) < 0 && "([".indexOf(out.last()) < 0)) {
            put(" ", gapStart, gapEnd);
        }
    }

    private void put(String characters, int start, int end) {
        boolean wrongCopy = end - start == characters.length() && !source.startsWith(characters, start);
        out.write(characters, start, wrongCopy ? start : end);
    }

    /** Tells that a cell began, as a block does. */
    void beginCell(int start) {
        blockStart = start;
    }

    /** Tells that the cell ended. */
    void endCell() {
        closeInlineMarks();
        blockStart = -1;
        dropGap();
    }

    /**
     * A link and where it stands.
     *
     * @param inSource where it begins in the source
     */
    public record PlacedLink(Link link, int inSource) {}

    private static final class OpenMark {
        private final String name;
        private final Optional<Mark.Kind> kind;
        private final boolean acrossBlocks;
        private int start = -1;

        OpenMark(String name, Optional<Mark.Kind> kind, boolean acrossBlocks) {
            this.name = name;
            this.kind = kind;
            this.acrossBlocks = acrossBlocks;
        }
    }
}
