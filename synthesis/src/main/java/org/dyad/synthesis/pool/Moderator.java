package org.dyad.synthesis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dyad.evidence.InvalidEvidence;

/** What may explain why effects differ; one value for each contrast, in their order. */
public sealed interface Moderator {
    String name();

    /** Number of values. */
    int count();

    /** Columns of the design: none of them for the reference level of categories. */
    List<Column> columns();

    /** The same moderator for the contrasts at these positions. */
    Moderator select(List<Integer> positions);

    /** A column of the design with the name that its coefficient bears. */
    record Column(String name, List<Double> values) {
        public Column {
            values = List.copyOf(values);
        }
    }

    /** Numbers; the coefficient bears the moderator's name. */
    record Numeric(String name, List<Double> values) implements Moderator {
        public Numeric {
            values = List.copyOf(values);
            for (int i = 0; i < values.size(); i++) {
                if (!Double.isFinite(values.get(i))) {
                    throw new InvalidEvidence(
                            "Moderator %s: value %s is %s; it must be a finite number. Leave that study out.",
                            name, i + 1, values.get(i));
                }
            }
        }

        @Override
        public int count() {
            return values.size();
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column(name, values));
        }

        @Override
        public Moderator select(List<Integer> positions) {
            return new Numeric(name, positions.stream().map(values::get).toList());
        }
    }

    /**
     * Categories; the first level in sorted order is the reference, every other gets a 0/1 column named {@code name=level}.
     */
    record Categorical(String name, List<String> values) implements Moderator {
        public Categorical {
            values = List.copyOf(values);
        }

        /** Levels in sorted order, the reference first. */
        public List<String> levels() {
            return List.copyOf(new TreeSet<>(values));
        }

        @Override
        public int count() {
            return values.size();
        }

        @Override
        public List<Column> columns() {
            List<String> levels = levels();
            List<Column> columns = new ArrayList<>();
            for (String level : levels.subList(Math.min(1, levels.size()), levels.size())) {
                columns.add(new Column(
                        name + "=" + level,
                        values.stream().map(v -> v.equals(level) ? 1.0 : 0.0).toList()));
            }
            return columns;
        }

        @Override
        public Moderator select(List<Integer> positions) {
            return new Categorical(name, positions.stream().map(values::get).toList());
        }
    }
}
