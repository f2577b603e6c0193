package org.dyad.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plain CSV of the reference cases: a header, commas, nothing quoted. */
public final class Tables {
    private Tables() {}

    /** One row, by column name. */
    public record Row(List<String> header, List<String> cells) {
        public String text(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("No column " + column + " among " + header);
            }
            return cells.get(index);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    /** All rows of {@code file}. */
    public static List<Row> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(new Row(header, Arrays.asList(line.split(",", -1))));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
