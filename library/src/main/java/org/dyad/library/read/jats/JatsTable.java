package org.dyad.library.read.jats;

import java.util.ArrayList;
import java.util.List;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.BlockWriter;
import org.dyad.library.read.xml.XmlElement;

/**
 * A table as rows of cells. A cell over several columns stands in the first of them, one over several rows in the first of these; the
 * others are empty, so that columns stay columns.
 */
record JatsTable(XmlElement table) {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CELLS = 500_000;

    void write(BlockWriter text) {
        List<XmlElement> heads = table.at("thead", "tr");
        List<XmlElement> bodies = new ArrayList<>(table.at("tbody", "tr"));
        bodies.addAll(table.elements("tr"));
        bodies.addAll(table.at("tfoot", "tr"));
        List<XmlElement> rows = new ArrayList<>(heads);
        rows.addAll(bodies);
        text.table(cells(rows), headers(heads.size(), bodies));
    }

    /** Without a head, first rows that hold nothing but header cells are the head. */
    private static int headers(int heads, List<XmlElement> bodies) {
        if (heads > 0) {
            return heads;
        }
        int rows = 0;
        while (rows < bodies.size()
                && !bodies.get(rows).elements().isEmpty()
                && bodies.get(rows).elements().stream()
                        .allMatch(cell -> cell.name().equals("th"))) {
            rows++;
        }
        return rows;
    }

    private static List<List<Passage>> cells(List<XmlElement> rows) {
        int[] below = new int[MOST_COLUMNS]; // for how many further rows a column is taken by a cell above
        int total = 0;
        List<List<Passage>> all = new ArrayList<>();
        for (XmlElement row : rows) {
            List<Passage> cells = new ArrayList<>();
            for (XmlElement cell : row.elements()) {
                fillTaken(cells, below);
                int columns = Math.min(number(cell.attribute("colspan")), MOST_COLUMNS - cells.size());
                int down = number(cell.attribute("rowspan")) - 1;
                for (int j = 0; j < columns; j++) {
                    below[cells.size()] = down;
                    cells.add(j == 0 ? JatsInline.of(cell) : Passage.EMPTY);
                }
            }
            fillTaken(cells, below);
            total += cells.size();
            if (total > MOST_CELLS) {
                return all;
            }
            all.add(cells);
        }
        return all;
    }

    private static void fillTaken(List<Passage> cells, int[] below) {
        while (cells.size() < MOST_COLUMNS && below[cells.size()] > 0) {
            below[cells.size()]--;
            cells.add(Passage.EMPTY);
        }
    }

    private static int number(String words) {
        try {
            return Math.clamp(Integer.parseInt(words.strip()), 1, 1000);
        } catch (NumberFormatException notGiven) {
            return 1;
        }
    }
}
