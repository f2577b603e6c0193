package org.dyad.library.read.citation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.library.document.Document;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.TextDecoder;

/** The characters of a file of records: as an XML declaration says, else as {@link TextDecoder} finds. */
public final class RecordText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private RecordText() {}

    /** Reads the records of a file's text; a file that is no text fails as a whole, and a guessed encoding is told with each record. */
    public static ReadRecords read(SourceFile file, Function<String, ReadRecords> reader) {
        Optional<Charset> declared = declared(file);
        if (declared.isPresent() && file.content().size() <= TextDecoder.LARGEST) {
            return reader.apply(new String(file.content().toArray(), declared.get()));
        }
        return switch (TextDecoder.decode(file)) {
            case TextDecoder.Refused refused ->
                ReadRecords.of(new ReadRecord.Failed("the whole file", refused.reason()));
            case TextDecoder.Text text -> told(reader.apply(text.text()), text.troubles());
        };
    }

    private static ReadRecords told(ReadRecords records, List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return records;
        }
        return new ReadRecords(records.records().stream()
                .<ReadRecord>map(record -> switch (record) {
                    case ReadRecord.Failed failed -> failed;
                    case ReadRecord.Read read ->
                        new ReadRecord.Read(read.where(), read.key(), told(read.document(), troubles));
                })
                .toList());
    }

    /** Places in the file are not places in the record, so only the words go along, and only where they can matter. */
    private static Document told(Document document, List<Trouble> troubles) {
        if (document.source().chars().allMatch(c -> c < 128)) {
            return document;
        }
        List<Trouble> all = new ArrayList<>(document.troubles());
        troubles.forEach(trouble -> all.add(new Trouble(trouble.what(), Optional.empty())));
        return new Document(
                document.id(),
                document.kind(),
                document.metadata(),
                document.source(),
                document.text(),
                document.links(),
                all,
                document.pages());
    }

    /** What an XML declaration says, where it is one of the Western encodings; other names are not followed. */
    private static Optional<Charset> declared(SourceFile file) {
        int length = Math.min(file.content().size(), 200);
        StringBuilder start = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            start.append((char) (file.content().at(i) & 0xFF));
        }
        int end = start.indexOf("?>");
        int name = start.indexOf("encoding=");
        if (start.indexOf("<?xml") != 0 || name < 0 || name + 10 >= end) {
            return Optional.empty();
        }
        int close = start.indexOf(start.substring(name + 9, name + 10), name + 10);
        String encoding =
                close > 0 && close < end ? start.substring(name + 10, close).toLowerCase(Locale.ROOT) : "";
        return switch (encoding) {
            case "iso-8859-1", "latin1", "windows-1252" -> Optional.of(WINDOWS);
            case "iso-8859-15" -> Optional.of(Charset.forName("ISO-8859-15"));
            case "us-ascii" -> Optional.of(StandardCharsets.US_ASCII);
            default -> Optional.empty();
        };
    }
}
