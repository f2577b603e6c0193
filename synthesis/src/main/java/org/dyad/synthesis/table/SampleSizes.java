package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.table.Column;
import org.dyad.evidence.table.SimpleTable;

/** How many people stand behind each effect of a table, for analyses that ask for the size of a trial. */
public final class SampleSizes {
    /** Sets of columns whose sum is the number of people; the first that a table has whole is taken. */
    private static final List<List<String>> SUMS =
            List.of(List.of("n1", "n2"), List.of("ai", "bi", "ci", "di"), List.of("ni"), List.of("n"));

    private SampleSizes() {}

    /** One number for each contrast of {@code selection}; empty where the table does not tell them all. */
    public static List<Double> of(SimpleTable source, StudyTable.Selection selection) {
        Optional<List<String>> names = SUMS.stream()
                .filter(set -> source.has(set.toArray(String[]::new)))
                .findFirst();
        List<Double> sizes = new ArrayList<>();
        for (int row : selection.rows()) {
            double size = 0;
            for (String name : names.orElse(List.of())) {
                size += value(source.column(name), row);
            }
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                return List.of();
            }
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    /** NaN where there is none. */
    private static double value(Column column, int row) {
        return switch (column) {
            case Column.Numeric numeric -> numeric.values().get(row).orElse(Double.NaN);
            case Column.Categorical words -> Double.NaN;
        };
    }
}
