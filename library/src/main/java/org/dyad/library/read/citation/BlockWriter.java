package org.dyad.library.read.citation;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Link;
import org.dyad.library.document.Passage;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.ReadingTextBuilder;

/** Writes passages as the blocks of a reading text: a line end between blocks and rows, a tab between cells. */
public final class BlockWriter {
    private final ReadingTextBuilder text;
    private final List<Link> links = new ArrayList<>();
    private int lastEnd;

    public BlockWriter(String source) {
        this.text = new ReadingTextBuilder(source);
    }

    /** A heading, unless there is nothing in it. */
    public void heading(int level, Passage words) {
        if (!words.isBlank()) {
            text.block(new Block.Heading(level, line(words)));
        }
    }

    /** A paragraph, unless there is nothing in it. */
    public void paragraph(Passage words) {
        if (!words.isBlank()) {
            text.block(new Block.Paragraph(line(words)));
        }
    }

    /** One item of a list, unless there is nothing in it. */
    public void item(int depth, Passage words) {
        if (!words.isBlank()) {
            text.block(new Block.ListItem(depth, line(words)));
        }
    }

    /** Lines that count. */
    public void preformatted(Passage words) {
        if (!words.isBlank()) {
            startBlock();
            int start = text.position();
            write(words);
            text.block(new Block.Preformatted(new Span(start, text.position())));
        }
    }

    /**
     * A table.
     *
     * @param headers how many of the first rows name the columns
     */
    public void table(List<List<Passage>> rows, int headers) {
        if (rows.stream().allMatch(row -> row.stream().allMatch(Passage::isBlank))) {
            return;
        }
        startBlock();
        int start = text.position();
        List<Block.Row> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                text.write("\n", lastEnd, lastEnd);
            }
            written.add(new Block.Row(i < headers, cells(rows.get(i))));
        }
        text.block(new Block.Table(written, new Span(start, text.position())));
    }

    private List<Span> cells(List<Passage> row) {
        List<Span> cells = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            if (j > 0) {
                text.write("\t", lastEnd, lastEnd);
            }
            int start = text.position();
            write(row.get(j).squeezed());
            cells.add(new Span(start, text.position()));
        }
        return cells;
    }

    private Span line(Passage words) {
        startBlock();
        int start = text.position();
        write(words.squeezed());
        return new Span(start, text.position());
    }

    private void startBlock() {
        if (text.position() > 0) {
            text.write("\n", lastEnd, lastEnd);
        }
    }

    private void write(Passage words) {
        links.addAll(words.writeTo(text));
        if (!words.text().isEmpty()) {
            lastEnd = words.sourceEnd(words.text().length() - 1);
        }
    }

    /** The links of what was written, in order, with their places in it. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The finished text. */
    public ReadingText build() {
        return text.build();
    }
}
