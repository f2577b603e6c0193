package org.dyad.report.document;

import java.util.List;
import java.util.Optional;
import org.dyad.report.figure.Figure;

/** A block of a report. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Inline> line) implements Block {
        public Paragraph {
            line = List.copyOf(line);
        }

        /** A paragraph of plain words. */
        public static Paragraph of(String words) {
            return new Paragraph(Inline.line(words));
        }
    }

    /** A list without order. */
    record Bullets(List<List<Inline>> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /** Terms and what they mean or were set to. */
    record Definitions(List<Definition> entries) implements Block {
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /** A term with its words. */
    record Definition(String term, List<Inline> words) {
        public Definition {
            words = List.copyOf(words);
        }
    }

    /**
     * The main results at a glance.
     *
     * @param keys one number each
     */
    record Answer(List<Key> keys) implements Block {
        public Answer {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A main result.
     *
     * @param question what it answers, such as "Gain in the mother's 25(OH)D"
     * @param value    the number in large type, such as "17.3 nmol/L"
     * @param interval its interval or range, such as "95% CI 10.0 to 24.6"
     * @param words    a sentence that a person without statistics understands
     * @param href     where it comes from
     */
    record Key(String question, String value, String interval, List<Inline> words, Optional<String> href) {
        public Key {
            words = List.copyOf(words);
        }
    }

    /** Something that the reader must not miss. */
    record Notice(String heading, List<Block> blocks) implements Block {
        public Notice {
            blocks = List.copyOf(blocks);
        }
    }

    /** A figure with its caption; figures are numbered in order. */
    record Illustration(Figure figure, List<Inline> caption) implements Block {
        public Illustration {
            caption = List.copyOf(caption);
        }
    }

    /**
     * A table; tables are numbered in order.
     *
     * @param id      what links lead to
     * @param caption what it shows
     * @param columns its columns; the first heads its rows
     * @param rows    its rows
     * @param notes   lines under the table
     */
    record Table(String id, List<Inline> caption, List<Column> columns, List<Row> rows, List<List<Inline>> notes)
            implements Block {
        /** @throws IllegalArgumentException if a row has another number of cells than there are columns */
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("table " + id + ": a row of "
                            + row.cells().size() + " cells, expected " + columns.size() + ", one for each column.");
                }
            }
        }
    }

    /** A column of a table. */
    record Column(String header, Alignment alignment) {
        /** A column of words. */
        public static Column words(String header) {
            return new Column(header, Alignment.LEFT);
        }

        /** A column of numbers, aligned at their decimal points. */
        public static Column number(String header) {
            return new Column(header, Alignment.DECIMAL);
        }
    }

    /** How the cells of a column stand. */
    enum Alignment {
        LEFT,
        RIGHT,
        /** Numbers at their decimal points; cells that are no plain number stand right. */
        DECIMAL
    }

    /**
     * A row of a table.
     *
     * @param id    what links lead to, if any do
     * @param cells one for each column
     */
    record Row(Optional<String> id, List<List<Inline>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of plain words. */
        public static Row of(String... cells) {
            return new Row(
                    Optional.empty(),
                    java.util.Arrays.stream(cells).map(Inline::line).toList());
        }
    }

    /**
     * Words from a source, as they stand there.
     *
     * @param id     what links lead to, if any do
     * @param words  the quote
     * @param source where they stand
     */
    record Quotation(Optional<String> id, String words, List<Inline> source) implements Block {
        public Quotation {
            source = List.copyOf(source);
        }
    }

    /**
     * How a number came about, step by step, each step leading to the next.
     *
     * @param id what links lead to, if any do
     */
    record Chain(Optional<String> id, List<Step> steps) implements Block {
        public Chain {
            steps = List.copyOf(steps);
        }
    }

    /** A step of a chain: what it is, and its words. */
    record Step(String name, List<Inline> words) {
        public Step {
            words = List.copyOf(words);
        }
    }

    /**
     * Blocks that the reader may open.
     *
     * @param printed whether they stand open on paper; otherwise paper has the heading alone
     */
    record Fold(String heading, List<Block> blocks, boolean printed) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }

        /** Open on paper. */
        public static Fold printed(String heading, List<Block> blocks) {
            return new Fold(heading, blocks, true);
        }

        /** For the screen: on paper its heading says that there is more. */
        public static Fold onScreen(String heading, List<Block> blocks) {
            return new Fold(heading, blocks, false);
        }
    }
}
