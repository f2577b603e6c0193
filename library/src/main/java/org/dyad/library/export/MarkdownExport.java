package org.dyad.library.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Library;

/**
 * Writes a library as clean markdown with front matter, one file for a document. Importing the files gives the same documents, in the sense
 * of {@link SameDocument}. Every file is read back before it is written; where that does not give the same document (marks of one kind
 * that cross, marks inside preformatted text, a text that is not valid Unicode) and where a document has pages, the file that it was read
 * from is copied as found, into the folder {@code as-found}, with all other documents of that file.
 */
public final class MarkdownExport {
    private static final String AS_FOUND = "as-found";

    private final Library library;
    private final ExportFolder folder;

    private MarkdownExport(Library library, ExportFolder folder) {
        this.library = library;
        this.folder = folder;
    }

    /**
     * Writes the library.
     *
     * @param folder made where it is missing; what may be written over says {@link ExportFolder}
     */
    public static MarkdownReport write(Library library, Path folder) {
        try (ExportFolder export = ExportFolder.open(folder)) {
            MarkdownReport report = new MarkdownExport(library, export).write();
            export.finish();
            return report;
        }
    }

    /** The markdown of a document. */
    public static String markdown(Document document) {
        return Header.write(document) + BodyWriter.write(document);
    }

    /** Whether the markdown of a document gives it back. */
    static boolean comesBack(Document document, String markdown) {
        Bytes bytes = Bytes.of(markdown.getBytes(StandardCharsets.UTF_8));
        ReadRecord record = new ExportedReader()
                .read(new SourceFile("a.md", bytes))
                .records()
                .getFirst();
        return document.pages().isEmpty()
                && record instanceof ReadRecord.Read read
                && SameDocument.test(document, read.document());
    }

    private MarkdownReport write() {
        List<Entry> entries = library.entries();
        SafeNames names = new SafeNames();
        Map<DocumentId, String> files = new HashMap<>();
        Map<DocumentId, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> {
            files.put(
                    entry.id(),
                    names.name(entry.summary().slug().orElse(entry.id().value())) + ".md");
            byId.put(entry.id(), entry);
        });
        List<DocumentId> ids = List.copyOf(byId.keySet());
        Set<String> asFound = new HashSet<>();
        library.read(ids, 1, document -> document, document -> {
            if (!comesBack(document, markdown(document))) {
                asFound.add(file(byId, document.id()));
            }
        });
        int copied = 0;
        SafeNames copies = new SafeNames();
        Set<String> written = new HashSet<>();
        for (Entry entry : entries) {
            String from = entry.source().file();
            if (asFound.contains(from)) {
                copied++;
                if (written.add(from)) {
                    String name = copies.name(from.substring(from.lastIndexOf('/') + 1));
                    library.bytes(entry.id()).ifPresent(bytes -> folder.write(AS_FOUND + "/" + name, bytes.toArray()));
                }
            }
        }
        List<DocumentId> others =
                ids.stream().filter(id -> !asFound.contains(file(byId, id))).toList();
        library.read(
                others,
                1,
                document -> document,
                document -> folder.write(files.getOrDefault(document.id(), "page.md"), markdown(document)));
        return new MarkdownReport(others.size(), copied);
    }

    private static String file(Map<DocumentId, Entry> byId, DocumentId id) {
        Entry entry = byId.get(id);
        return entry == null ? "" : entry.source().file();
    }
}
