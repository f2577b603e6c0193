package org.dyad.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns that line up: the first column to the left, the others to the right. */
public final class TextTable {
    private static final int WIDEST_FIRST = 44;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** One more row; as many cells as headings. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** One more row; as many cells as headings. */
    public TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** All lines, each indented and ended. */
    public String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(cell(row, i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(widths[i] - width(cell(row, i)));
                line.append(GAP).append(i == 0 ? cell(row, i) + space : space + cell(row, i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String cell(List<String> row, int column) {
        String cell = row.get(column);
        boolean tooWide = column == 0 && width(cell) > WIDEST_FIRST;
        return tooWide ? cell.substring(0, cell.offsetByCodePoints(0, WIDEST_FIRST - 1)) + "…" : cell;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
