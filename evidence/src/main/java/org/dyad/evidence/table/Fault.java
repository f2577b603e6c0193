package org.dyad.evidence.table;

/**
 * One thing wrong in a file.
 *
 * @param row      as a spreadsheet counts, the header being row 1; 0 where it concerns the whole file
 * @param column   its header; empty where it concerns the whole row
 * @param found    what stands there
 * @param expected what should
 * @param problem  what is wrong, a sentence
 * @param remedy   what to do, a sentence
 */
public record Fault(String file, int row, String column, String found, String expected, String problem, String remedy) {
    /** One line for a person: place, problem, remedy. */
    public String sentence() {
        StringBuilder line = new StringBuilder();
        if (row > 0) {
            line.append("row ").append(row);
        }
        if (!column.isEmpty()) {
            line.append(row > 0 ? ", " : "").append("column ").append(column);
        }
        if (!line.isEmpty()) {
            line.append(": ");
        }
        line.append(problem);
        if (!remedy.isEmpty()) {
            line.append(' ').append(remedy);
        }
        return line.toString();
    }
}
