package org.dyad.evidence.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/** Writes tables as CSV: UTF-8, commas, line feeds; a file is there whole or not at all. */
public final class TableWriter {
    private TableWriter() {}

    /**
     * The text of a table.
     *
     * @throws InvalidEvidence if a row is not as long as the header
     */
    public static String text(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new InvalidEvidence("A row has %s cells, its header %s: %s.", row.size(), header.size(), row);
                }
                writer.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * The same for people, who will open it in a spreadsheet: every cell is {@link #defused}.
     *
     * @throws InvalidEvidence if a row is not as long as the header
     */
    public static String spreadsheet(List<String> header, List<List<String>> rows) {
        return text(
                header.stream().map(TableWriter::defused).toList(),
                rows.stream()
                        .map(row -> row.stream().map(TableWriter::defused).toList())
                        .toList());
    }

    /**
     * A cell that a spreadsheet takes for what it is. Words that begin with one of {@code = + - @}, a tab or a line end, which a
     * spreadsheet would run as a formula, get an apostrophe in front; numbers stay as they are.
     */
    public static String defused(String cell) {
        boolean risky = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return risky && Numbers.parse(cell).isEmpty() ? "'" + cell : cell;
    }

    /** Writes a table aside, then moves it to its place. */
    public static void write(Path path, List<String> header, List<List<String>> rows) {
        String text = text(header, rows);
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InvalidEvidence("%s is no place for a file.", path);
        }
        try {
            Path aside = Files.createTempFile(folder, ".table", ".csv");
            try {
                Files.writeString(aside, text, StandardCharsets.UTF_8);
                Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finite number so that it reads back to the same bits (minus zero as 0), without a needless {@code .0}. */
    public static String number(double value) {
        return Numbers.plain(value);
    }
}
