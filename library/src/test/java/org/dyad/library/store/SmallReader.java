package org.dyad.library.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/**
 * A reader for tests of the store: records are separated by a line {@code ---}; a record begins with lines {@code name: value}, an empty line
 * ends them. {@code bad} as the first line is a record that cannot be read.
 */
final class SmallReader implements DocumentReader {
    static final Readers READERS = new Readers(new SmallReader(), "small 1");

    @Override
    public ReadRecords read(SourceFile file) {
        String text = new String(file.content().toArray(), StandardCharsets.UTF_8);
        List<ReadRecord> records = new ArrayList<>();
        int number = 0;
        for (String part : text.split("\n---\n", -1)) {
            number++;
            if (part.startsWith("bad")) {
                records.add(new ReadRecord.Failed("record " + number, "bad as bad can be."));
            } else if (part.startsWith("throw")) {
                throw new IllegalStateException("a defect of the reader");
            } else {
                records.add(record(part, number));
            }
        }
        return new ReadRecords(records);
    }

    private static ReadRecord record(String source, int number) {
        int body = source.indexOf("\n\n") + 2;
        TreeMap<String, String> fields = new TreeMap<>();
        for (String line : source.substring(0, Math.max(0, body - 2)).split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        Metadata metadata = new Metadata(
                Optional.ofNullable(fields.get("title")),
                Optional.ofNullable(fields.get("slug")),
                fields.containsKey("alias") ? List.of(fields.get("alias").split(" , ")) : List.of(),
                Optional.ofNullable(fields.get("page")),
                Optional.empty(),
                List.of(),
                List.of(),
                Bibliography.NONE,
                new TreeMap<>());
        Document document = new Document(
                new DocumentId("x"),
                DocumentKind.POST,
                metadata,
                source,
                new ReadingTextBuilder(source)
                        .copy(Math.max(0, body), source.length())
                        .build(),
                List.of(),
                List.of());
        return new ReadRecord.Read(
                "record " + number, Optional.ofNullable(fields.get("key")).orElse("" + number), document);
    }
}
