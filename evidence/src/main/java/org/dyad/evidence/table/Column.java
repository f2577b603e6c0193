package org.dyad.evidence.table;

import java.util.List;
import java.util.Optional;

/** A column kept for moderators, subgroups and display; one entry per row, empty where missing. */
public sealed interface Column {
    /** Its header. */
    String name();

    /** As printed. */
    List<Optional<String>> words();

    /** Every value is a number. */
    record Numeric(String name, List<Optional<Double>> values, List<Optional<String>> words) implements Column {
        public Numeric {
            values = List.copyOf(values);
            words = List.copyOf(words);
        }
    }

    /** Some value is not a number. */
    record Categorical(String name, List<Optional<String>> words) implements Column {
        public Categorical {
            words = List.copyOf(words);
        }

        /** The different values, in alphabetical order. */
        public List<String> levels() {
            return words.stream().flatMap(Optional::stream).distinct().sorted().toList();
        }
    }
}
