package org.dyad.evidence.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.table.RawTable.RawRow;

/** Turns the bytes of a file into cells, or says all that is wrong with them. */
final class CsvFile {
    /** Largest file that is read, in bytes: a hundred thousand rows of arms are less. (j) */
    static final int MOST_BYTES = 32 * 1024 * 1024;
    /** Most columns. (j) */
    static final int MOST_COLUMNS = 1000;
    /** Most rows. (j) */
    static final int MOST_ROWS = 200_000;

    private CsvFile() {}

    static RawTable read(Path path, ReadOptions options) {
        Path name = path.getFileName();
        Faults faults = new Faults(name == null ? path.toString() : name.toString());
        byte[] bytes = bytes(path, faults);
        faults.throwIfAny();
        return parse(bytes, options, faults);
    }

    static RawTable parse(byte[] bytes, ReadOptions options, Faults faults) {
        String text = text(bytes, faults);
        faults.throwIfAny();
        List<RawRow> lines = lines(text, options.delimiter(), faults);
        faults.throwIfAny();
        if (lines.isEmpty()) {
            faults.whole("The file is empty.", "Its first row must name the columns.");
            throw faults.asException();
        }
        RawRow header = lines.get(0);
        oneColumnOnly(header, options.delimiter(), faults);
        faults.throwIfAny();
        List<String> names = trimmedEnd(header.cells());
        checkHeader(names, header.row(), faults);
        List<RawRow> rows = new ArrayList<>();
        for (RawRow line : lines.subList(1, lines.size())) {
            rows.add(evened(line, names.size(), faults));
        }
        if (rows.isEmpty()) {
            faults.whole("There is a header but no row below it.", "Add at least one row.");
        }
        faults.throwIfAny();
        return new RawTable(faults.file(), names, rows);
    }

    private static byte[] bytes(Path path, Faults faults) {
        if (!Files.exists(path)) {
            faults.whole("There is no such file: " + path + ".", "Check the name and the folder.");
            return new byte[0];
        }
        if (Files.isDirectory(path)) {
            faults.whole("This is a folder: " + path + ".", "Name a file in it.");
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                faults.whole(
                        "The file is larger than " + MOST_BYTES / (1024 * 1024) + " MB.",
                        "An evidence table is far smaller; check that this is the right file.");
            }
            return bytes;
        } catch (IOException e) {
            faults.whole("The file cannot be read (" + e.getMessage() + ").", "Check that you may read it.");
            return new byte[0];
        }
    }

    private static String text(byte[] bytes, Faults faults) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            faults.whole("This is a spreadsheet or another packed file.", "Export it as CSV in UTF-8.");
            return "";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int zero = text.indexOf('\0');
            if (zero >= 0) {
                faults.row(
                        lineOf(text, zero),
                        "The file holds a zero character: it is not text in UTF-8.",
                        "Export it again as CSV in UTF-8.");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            notUtf8(bytes, faults);
            return "";
        }
    }

    private static void notUtf8(byte[] bytes, Faults faults) {
        if (bytes.length > 1 && ((bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe)) {
            faults.whole("The file is in UTF-16, not UTF-8.", "Save it as CSV in UTF-8.");
            return;
        }
        // Decode with replacement to find where the first bad byte stands.
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf('\ufffd');
        faults.row(
                lineOf(text, Math.max(0, at)),
                "The file is not in UTF-8 (line " + lineOf(text, Math.max(0, at)) + " is the first that is not).",
                "Save it as CSV in UTF-8; letters with accents and the sign \u00b5 are the usual cause.");
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static List<RawRow> lines(String text, char delimiter, Faults faults) {
        List<RawRow> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            int row = 0;
            for (CsvRecord line : reader) {
                row++;
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                if (cells.size() > MOST_COLUMNS || row > MOST_ROWS) {
                    faults.row(
                            row,
                            "The table is larger than " + MOST_ROWS + " rows of " + MOST_COLUMNS + " columns.",
                            "Check that this is the right file.");
                    break;
                }
                if (!cells.stream().allMatch(String::isEmpty)) {
                    lines.add(new RawRow(row, cells));
                }
            }
        } catch (CsvParseException e) {
            faults.whole(
                    "The file cannot be cut into cells: " + reason(e) + ".",
                    "Look for a double quote that is not closed, or one inside a cell that is not doubled.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        String said = cause != null && cause.getMessage() != null ? cause.getMessage() : e.getMessage();
        String first = said == null ? "unknown" : said.lines().findFirst().orElse("unknown");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static void oneColumnOnly(RawRow header, char delimiter, Faults faults) {
        if (header.cells().size() > 1) {
            return;
        }
        String only = header.cells().get(0);
        for (char other : new char[] {';', '\t', ',', '|'}) {
            long count = only.chars().filter(c -> c == other).count();
            if (other != delimiter && count > 0) {
                String shown = other == '\t' ? "tab" : Character.toString(other);
                faults.cell(
                        header.row(),
                        "",
                        only,
                        "several columns",
                        "The header is one cell with " + count + " of the character \"" + shown + "\" in it.",
                        "The columns seem to be separated by it: read the file with --delimiter "
                                + (other == '\t' ? "tab" : "'" + shown + "'") + ", or save it with commas.");
                return;
            }
        }
    }

    private static List<String> trimmedEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static void checkHeader(List<String> names, int row, Faults faults) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int number = i + 1;
            if (name.isEmpty()) {
                faults.row(row, "Column " + number + " has no name.", "Name it or remove it.");
                continue;
            }
            Integer first = seen.putIfAbsent(name, number);
            if (first != null) {
                faults.cell(
                        row,
                        name,
                        name,
                        "each name once",
                        "Columns " + first + " and " + number + " have the same name.",
                        "Rename or remove one.");
            }
        }
    }

    private static RawRow evened(RawRow line, int width, Faults faults) {
        List<String> cells = trimmedEnd(line.cells());
        if (cells.size() > width) {
            faults.cell(
                    line.row(),
                    "",
                    cells.size() + " cells",
                    width + " cells",
                    cells.size() + " cells, but the header has " + width + ".",
                    "A cell with a comma in it must stand in double quotes.");
            return new RawRow(line.row(), cells.subList(0, width));
        }
        if (line.cells().size() < width) {
            faults.cell(
                    line.row(),
                    "",
                    line.cells().size() + " cells",
                    width + " cells",
                    line.cells().size() + " cells, but the header has " + width + ".",
                    "Add the missing cells; an empty cell still needs its comma.");
        }
        List<String> even = new ArrayList<>(cells);
        while (even.size() < width) {
            even.add("");
        }
        return new RawRow(line.row(), even);
    }
}
