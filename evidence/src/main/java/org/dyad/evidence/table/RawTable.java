package org.dyad.evidence.table;

import java.util.List;

/**
 * The cells of a table, stripped of blanks around them, every row as long as the header.
 *
 * @param header names of the columns, as they stand in the file
 */
record RawTable(String file, List<String> header, List<RawRow> rows) {
    RawTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @param row as a spreadsheet counts: the header is row 1 */
    record RawRow(int row, List<String> cells) {
        RawRow {
            cells = List.copyOf(cells);
        }
    }
}
