package org.dyad.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dyad.report.document.Block.Alignment;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Block.Table;
import org.dyad.report.document.Inline;

/** Writes tables: heads that name their cells, decimals under decimals, rows that turn into labels and values where the page is narrow. */
final class Tables {

    private static final Pattern LEADING_NUMBER = Pattern.compile("^[\\s\u2212+<>\u2264\u2265]*[\\d,]+(\\.\\d+)?");

    /** Rows of tables with more columns stand as labels and values on a small screen, where they would be squeezed. */
    private static final int BROAD = 3;

    /** So do rows of three columns with a cell of more characters. */
    private static final int WORDY = 90;

    private final Html html;
    private final Inlines inlines;

    Tables(Html html, Inlines inlines) {
        this.html = html;
        this.inlines = inlines;
    }

    void write(Table table, int number) {
        String captionId = table.id() + "-caption";
        html.element(
                "div",
                () -> {
                    html.element(
                            "p",
                            () -> {
                                html.element("strong", "Table " + number + ".");
                                html.text(" ");
                                inlines.write(table.caption());
                            },
                            "class",
                            "caption",
                            "id",
                            captionId);
                    html.element(
                            "div",
                            () -> html.element(
                                    "table",
                                    () -> rows(table),
                                    "class",
                                    isBroad(table) ? "broad" : "",
                                    "aria-labelledby",
                                    captionId),
                            "class",
                            "scroll",
                            "role",
                            "region",
                            "tabindex",
                            "0",
                            "aria-labelledby",
                            captionId);
                    table.notes().forEach(note -> html.element("p", () -> inlines.write(note), "class", "note"));
                },
                "class",
                "table",
                "id",
                table.id());
    }

    private static boolean isBroad(Table table) {
        int columns = table.columns().size();
        return columns > BROAD || (columns == BROAD && table.rows().stream().anyMatch(Tables::isWordy));
    }

    private static boolean isWordy(Row row) {
        return row.cells().stream().anyMatch(cell -> Inlines.plain(cell).length() > WORDY);
    }

    private void rows(Table table) {
        html.element(
                "thead",
                () -> html.element("tr", () -> {
                    for (var column : table.columns()) {
                        html.element("th", column.header(), "scope", "col", "class", css(column.alignment()));
                    }
                }));
        List<Integer> decimals = decimals(table);
        List<Boolean> marks = marks(table);
        html.element("tbody", () -> table.rows().forEach(row -> row(table, row, decimals, marks)));
    }

    private void row(Table table, Row row, List<Integer> decimals, List<Boolean> marks) {
        html.element(
                "tr",
                () -> {
                    for (int c = 0; c < row.cells().size(); c++) {
                        Alignment alignment = table.columns().get(c).alignment();
                        List<Inline> cell = row.cells().get(c);
                        int padding = alignment == Alignment.DECIMAL ? decimals.get(c) - fraction(cell) : 0;
                        boolean room = marks.get(c);
                        Runnable inside = () -> cell(cell, padding, room);
                        String label = isBroad(table) ? table.columns().get(c).header() : "";
                        if (c == 0) {
                            html.element("th", inside, "scope", "row", "class", css(alignment), "data-label", label);
                        } else if (isBroad(table)) {
                            // On a small screen the cell stands as a pair: its column's head, and this span.
                            Runnable value = () -> html.element("span", inside, "class", "value");
                            html.element("td", value, "class", css(alignment), "data-label", label);
                        } else {
                            html.element("td", inside, "class", css(alignment));
                        }
                    }
                },
                "id",
                row.id().orElse(""));
    }

    private void cell(List<Inline> cell, int padding, boolean marks) {
        boolean marked = cell.size() == 1 && cell.getFirst() instanceof Inline.Marked;
        if (marked) {
            html.text(Inlines.plain(cell));
        } else {
            inlines.write(cell);
        }
        if (padding > 0 && LEADING_NUMBER.matcher(Inlines.plain(cell)).find()) {
            html.element("span", "0".repeat(padding - 1) + ".", "class", "pad", "aria-hidden", "true");
        }
        if (marked) {
            inlines.sign((Inline.Marked) cell.getFirst());
        } else if (marks) {
            html.element("span", "", "class", "mark pad", "aria-hidden", "true");
        }
    }

    /** Columns of numbers of which some carry a sign: the others leave its room free. */
    private static List<Boolean> marks(Table table) {
        List<Boolean> marks = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            marks.add(table.columns().get(c).alignment() == Alignment.DECIMAL
                    && table.rows().stream().anyMatch(row -> row.cells().get(column).stream()
                            .anyMatch(Inline.Marked.class::isInstance)));
        }
        return marks;
    }

    private static String css(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "";
            case RIGHT, DECIMAL -> "num";
        };
    }

    /** Characters from the decimal point on that the longest number of each column has. */
    private static List<Integer> decimals(Table table) {
        List<Integer> most = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int longest = 0;
            for (Row row : table.rows()) {
                longest = Math.max(longest, fraction(row.cells().get(c)));
            }
            most.add(longest);
        }
        return most;
    }

    private static int fraction(List<Inline> cell) {
        String words = Inlines.plain(cell).strip();
        int point = words.indexOf('.');
        return point >= 0 && LEADING_NUMBER.matcher(words).matches() ? words.length() - point : 0;
    }
}
