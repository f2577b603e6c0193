package org.dyad.library.read.markup;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.ReadingTextBuilder;

/** Writes a table: cells separated by tabs, rows by line ends. A table inside a cell is run into the cell. */
public final class TableWriter {
    private final TextWriter writer;
    private final ReadingTextBuilder out;
    private final List<Block.Row> rows = new ArrayList<>();
    private final List<Span> cells = new ArrayList<>();
    private int depth;
    private int start = -1;
    private int cellStart = -1;
    private boolean header;

    TableWriter(TextWriter writer, ReadingTextBuilder out) {
        this.writer = writer;
        this.out = out;
    }

    /** Whether a table is being written. */
    public boolean isOpen() {
        return depth > 0;
    }

    /** Begins a table. */
    public void open() {
        if (depth == 0) {
            writer.endBlock();
            start = -1;
        }
        depth++;
    }

    /** Begins a row. */
    public void row(boolean isHeader) {
        if (depth == 1) {
            endRow();
            header = isHeader;
        }
    }

    /** Begins a cell; without a table, which an end sign among its words may have ended, a block. */
    public void cell(boolean isHeader) {
        if (depth == 0) {
            writer.endBlock();
            return;
        }
        if (depth != 1 && cellStart >= 0) {
            blockInCell();
            return;
        }
        endCell();
        header |= isHeader;
        if (start < 0) {
            if (out.position() > 0) {
                out.write("\n", writer.lastEnd(), writer.lastEnd());
            }
            start = out.position();
        } else {
            out.write(cells.isEmpty() ? "\n" : "\t", writer.lastEnd(), writer.lastEnd());
        }
        cellStart = out.position();
        writer.beginCell(cellStart);
    }

    /** Ends the row. */
    public void endRow() {
        if (depth == 1) {
            endCell();
            if (!cells.isEmpty()) {
                rows.add(new Block.Row(header, cells));
                cells.clear();
            }
            header = false;
        }
    }

    /** Ends the cell. */
    public void endCell() {
        if (cellStart >= 0 && depth == 1) {
            cells.add(new Span(cellStart, out.position()));
            cellStart = -1;
            writer.endCell();
        }
    }

    /** Ends the table. */
    public void end() {
        if (depth == 1) {
            close();
        } else if (depth > 1) {
            depth--;
        }
    }

    /** Ends the table and those inside it. */
    void close() {
        if (depth > 0) {
            depth = 1;
            endRow();
            depth = 0;
            if (start >= 0) {
                out.block(new Block.Table(rows, new Span(start, out.position())));
            }
            rows.clear();
            start = -1;
        }
    }

    /** A block begins or ends inside a cell: a space. */
    void blockInCell() {
        if (cellStart >= 0 && out.position() > cellStart) {
            writer.lineBreakAtEnd();
        }
    }

    /** Words come although no cell is open: they get one. */
    void prepareWords() {
        cell(false);
    }
}
