package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a simple table in one of its layouts, in the order of the file. A row with an empty cell that the layout needs is
 * no fault of the file: it is kept as incomplete, so that the analysis can go on without it and say so.
 *
 * @param entries one for each row of the table
 * @param <R>     what a complete row holds
 */
public record LayoutRows<R>(List<Entry<R>> entries) {
    public LayoutRows {
        entries = List.copyOf(entries);
    }

    /**
     * A row of the table.
     *
     * @param <R> what it holds where it is complete
     */
    public sealed interface Entry<R> {}

    /** A row with every cell that the layout needs. */
    public record Complete<R>(R row) implements Entry<R> {}

    /**
     * A row without some of them.
     *
     * @param study   its label
     * @param row     as a spreadsheet counts
     * @param missing headers of the empty cells; at least one
     */
    public record Incomplete<R>(String study, int row, List<String> missing) implements Entry<R> {
        public Incomplete {
            missing = List.copyOf(missing);
        }

        /** Why it is left out, a sentence. */
        public String reason() {
            return LayoutRows.noValue(row, missing);
        }
    }

    /** That a row has no value in these columns, a sentence. */
    public static String noValue(int row, List<String> columns) {
        return "Row " + row + " has no value in column" + (columns.size() == 1 ? " " : "s ")
                + String.join(", ", columns) + ".";
    }

    /** The rows with every needed cell. */
    public List<R> complete() {
        List<R> rows = new ArrayList<>();
        for (Entry<R> entry : entries) {
            if (entry instanceof Complete<R>(R row)) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    /** The other rows. */
    public List<Incomplete<R>> incomplete() {
        List<Incomplete<R>> rows = new ArrayList<>();
        for (Entry<R> entry : entries) {
            if (entry instanceof Incomplete<R> none) {
                rows.add(none);
            }
        }
        return List.copyOf(rows);
    }

    /** The same with what the complete rows hold converted. */
    public <S> LayoutRows<S> map(Function<R, S> convert) {
        List<Entry<S>> converted = new ArrayList<>();
        for (Entry<R> entry : entries) {
            converted.add(
                    switch (entry) {
                        case Complete<R>(R row) -> new Complete<>(convert.apply(row));
                        case Incomplete<R> none -> new Incomplete<>(none.study(), none.row(), none.missing());
                    });
        }
        return new LayoutRows<>(converted);
    }

    /** Reads every row of a table; what a reader makes of an incomplete row is dropped. */
    static <R extends SimpleRow> LayoutRows<R> read(NamedTable table, Faults faults, Function<RowReader, R> reader) {
        List<Entry<R>> entries = new ArrayList<>();
        for (RawTable.RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            R read = reader.apply(row);
            entries.add(
                    row.missing().isEmpty()
                            ? new Complete<>(read)
                            : new Incomplete<>(read.study(), row.row(), row.missing()));
        }
        return new LayoutRows<>(entries);
    }
}
