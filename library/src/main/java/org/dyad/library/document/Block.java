package org.dyad.library.document;

import java.util.List;
import org.dyad.evidence.origin.Span;

/** A part of the reading text that stands by itself. Blocks follow one another and do not overlap; spans are places in the reading text. */
public sealed interface Block {
    /** Its place in the reading text. */
    Span span();

    /**
     * A heading.
     *
     * @param level 1 is the highest
     */
    record Heading(int level, Span span) implements Block {}

    /** Running text. */
    record Paragraph(Span span) implements Block {}

    /**
     * One item of a list.
     *
     * @param depth 1 for a list that is in no other
     */
    record ListItem(int depth, Span span) implements Block {}

    /** A table; its cells are parts of the reading text, separated by tabs and line ends. */
    record Table(List<Row> rows, Span span) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Text whose line ends count. */
    record Preformatted(Span span) implements Block {}

    /** A line across the page; its span is empty. */
    record Rule(Span span) implements Block {}

    /**
     * One row of a table.
     *
     * @param header whether it names the columns
     */
    record Row(boolean header, List<Span> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
