package org.dyad.evidence.table;

/**
 * Something that can be right but often is not; nothing was changed because of it.
 *
 * @param row     as a spreadsheet counts; 0 where it concerns the whole file
 * @param column  empty where it concerns the whole row
 * @param message what was seen
 * @param reason  why it is doubtful, and what to check
 */
public record Warning(String file, int row, String column, String message, String reason) {
    /** One line for a person. */
    public String sentence() {
        String place = row == 0 ? file : file + " row " + row + (column.isEmpty() ? "" : ", column " + column);
        return place + ": " + message + " " + reason;
    }
}
