package org.dyad.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.ReadOptions;
import org.dyad.evidence.table.SimpleTable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The file to read, and how its columns are found. */
public final class TableInput {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "A CSV file with a header. Columns are found by name, in any order; empty and NA are missing.")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME=THEIRS",
            description = "Columns that the file calls otherwise, such as ai=tpos,bi=tneg.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            defaultValue = ",",
            converter = Delimiter.class,
            description = "What stands between cells; 'tab' for a tab. Default: a comma.")
    private char delimiter = ',';

    /** The file. */
    public Path file() {
        return file;
    }

    /** How to read it. */
    public ReadOptions options() {
        return ReadOptions.defaults()
                .withColumnsOption()
                .withDelimiter(delimiter)
                .withColumns(columns);
    }

    /** What stands between cells. */
    public char delimiter() {
        return delimiter;
    }

    /** Reads it as a simple table. */
    public SimpleTable read() {
        return SimpleTable.read(file, options());
    }

    /** Reads it as a simple table, with concentrations in this unit. */
    public SimpleTable read(Optional<ConcentrationUnit> unit) {
        return SimpleTable.read(file, unit.map(options()::withUnit).orElseGet(this::options));
    }

    /** Reads one character, or a tab by its name. */
    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String word) {
            if (word.equalsIgnoreCase("tab") || word.equals("\\t")) {
                return '\t';
            }
            if (word.length() != 1) {
                throw new TypeConversionException("'" + word + "' is not one character; write ';' or tab.");
            }
            return word.charAt(0);
        }
    }
}
