package org.dyad.evidence.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.quantity.ConcentrationUnit;

/**
 * How a table is read.
 *
 * @param delimiter between cells
 * @param columns   our name to the header in the file, where they differ
 * @param unit      that concentrations are wanted in; empty: that of the first row with one
 * @param columnsOption whether the person can name columns with {@code --columns}, so that a message may advise it
 */
public record ReadOptions(
        char delimiter, Map<String, String> columns, Optional<ConcentrationUnit> unit, boolean columnsOption) {
    public ReadOptions {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new InvalidEvidence("The delimiter is a quote or a line end. Take a comma, a semicolon or a tab.");
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Comma, headers as they are. */
    public static ReadOptions defaults() {
        return new ReadOptions(',', Map.of(), Optional.empty(), false);
    }

    /** The same with another delimiter. */
    public ReadOptions withDelimiter(char other) {
        return new ReadOptions(other, columns, unit, columnsOption);
    }

    /** The same with one more header renamed: what we call {@code name} is headed {@code theirs}. */
    public ReadOptions withColumn(String name, String theirs) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(name, theirs);
        return new ReadOptions(delimiter, more, unit, columnsOption);
    }

    /** The same with all of {@code name -> theirs} renamed. */
    public ReadOptions withColumns(Map<String, String> renamed) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.putAll(renamed);
        return new ReadOptions(delimiter, more, unit, columnsOption);
    }

    /** The same with concentrations wanted in this unit. */
    public ReadOptions withUnit(ConcentrationUnit wanted) {
        return new ReadOptions(delimiter, columns, Optional.of(wanted), columnsOption);
    }

    /** The same, for a command with the option {@code --columns}. */
    public ReadOptions withColumnsOption() {
        return new ReadOptions(delimiter, columns, unit, true);
    }
}
