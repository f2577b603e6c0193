package org.dyad.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.table.TableWriter;

/** Rows as comma-separated values, numbers with all their digits, words that no spreadsheet runs as a formula. */
final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    Csv(char delimiter) {
        writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
    }

    Csv row(List<String> cells) {
        writer.writeRecord(cells.stream().map(TableWriter::defused).toList());
        return this;
    }

    Csv row(String... cells) {
        return row(List.of(cells));
    }

    String text() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** All digits; empty for a number that does not exist. */
    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }
}
