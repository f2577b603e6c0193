package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.evidence.table.RawTable.RawRow;

/** A table whose cells are found by our names of the columns. Empty and {@code NA} are missing. */
final class NamedTable {
    private final RawTable raw;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final boolean columnsOption;

    private NamedTable(RawTable raw, ReadOptions options) {
        this.raw = raw;
        this.columnsOption = options.columnsOption();
        for (int i = 0; i < raw.header().size(); i++) {
            String header = raw.header().get(i);
            places.put(header, i);
            headers.put(header, header);
        }
        Faults faults = new Faults(raw.file());
        options.columns().forEach((name, theirs) -> {
            int place = raw.header().indexOf(theirs);
            if (place < 0) {
                faults.column(
                        theirs,
                        "The table has no column \"" + theirs + "\", which should be taken as " + name + ".",
                        NearestName.of(theirs, raw.header())
                                .map(near -> "Is it \"" + near + "\"?")
                                .orElseGet(this::columnsFound));
            } else {
                places.put(name, place);
                headers.put(name, theirs);
            }
        });
        faults.throwIfAny();
    }

    static NamedTable read(Path path, ReadOptions options) {
        return new NamedTable(CsvFile.read(path, options), options);
    }

    static NamedTable of(RawTable raw, ReadOptions options) {
        return new NamedTable(raw, options);
    }

    String file() {
        return raw.file();
    }

    List<String> header() {
        return raw.header();
    }

    List<RawRow> rows() {
        return raw.rows();
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    boolean hasAll(String... names) {
        for (String name : names) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    /** The header, in the file, of what we call {@code name}. */
    String headerOf(String name) {
        return headers.getOrDefault(name, name);
    }

    /** The cell under what we call {@code name}; empty where the column or the value is missing. */
    Optional<String> cell(RawRow row, String name) {
        Integer place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        String words = row.cells().get(place);
        return words.isEmpty() || words.equals("NA") ? Optional.empty() : Optional.of(words);
    }

    /** A fault for each of these columns that is not there. */
    void require(Faults faults, String purpose, String... names) {
        requireAny(faults, purpose, Stream.of(names).map(List::of).toList());
    }

    /** The same where a column may have one of several names, the usual one first. */
    void requireAny(Faults faults, String purpose, List<List<String>> columns) {
        boolean said = false;
        boolean listed = false;
        for (List<String> names : columns) {
            if (names.stream().anyMatch(this::has)) {
                continue;
            }
            String[] all = names.toArray(String[]::new);
            boolean near = names.stream()
                    .anyMatch(name -> ColumnNames.misspelt(name, raw.header()).isPresent());
            // The purpose and the columns found are said once: a broad table would repeat them for each column.
            String problem = said ? "The column is missing." : "The column is missing; " + purpose + ".";
            faults.column(names.getFirst(), problem, near || !listed ? suggestion(all) : "");
            said = true;
            listed |= !near;
        }
    }

    /** What to do about a column that is not there under any of these names, the usual one first. */
    String suggestion(String... names) {
        for (String name : names) {
            Optional<String> near = ColumnNames.misspelt(name, raw.header());
            if (near.isPresent()) {
                return "Is it \"" + near.get() + "\"? Rename it to " + name
                        + (columnsOption ? ", or read the file with --columns " + name + "=" + near.get() : "") + ".";
            }
        }
        return columnsFound();
    }

    private String columnsFound() {
        return "Columns found: " + String.join(", ", raw.header()) + ".";
    }
}
