package org.dyad.library.export;

import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/** Reads the markdown that {@link MarkdownExport} writes; other markdown is for the reader of posts. */
public final class ExportedReader implements DocumentReader {
    /** Whether a file is in this form. */
    public static boolean recognises(Bytes content) {
        if (content.size() < Header.BEGINNING.length()) {
            return false;
        }
        for (int i = 0; i < Header.BEGINNING.length(); i++) {
            if (content.at(i) != Header.BEGINNING.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ReadRecords read(SourceFile file) {
        String text = new String(file.content().toArray(), java.nio.charset.StandardCharsets.UTF_8);
        Optional<Header.Read> header = Header.read(text);
        return ReadRecords.of(
                header.isEmpty()
                        ? new ReadRecord.Failed(
                                "front matter",
                                file.name()
                                        + " begins as an export of Dyad, but its front matter cannot be read. Export it again.")
                        : read(file.name(), text, header.get()));
    }

    private static ReadRecord read(String name, String text, Header.Read header) {
        BodyReader.Read body = BodyReader.read(text, header.bodyStart());
        Metadata metadata = header.metadata();
        String fileName = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        Optional<String> named = header.name().filter(words -> !words.isBlank());
        DocumentId id = new DocumentId(named.or(metadata::slug).orElse(fileName));
        String key = named.map(words -> ReadRecord.NAMED + words).orElseGet(() -> metadata.pageId()
                .map(page -> "page:" + page)
                .or(() -> metadata.slug().map(slug -> "slug:" + slug))
                .orElse("file:" + fileName));
        return new ReadRecord.Read(
                "the file",
                key,
                new Document(id, header.kind(), metadata, text, body.text(), body.links(), header.troubles()));
    }
}
