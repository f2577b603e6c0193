package org.dyad.library.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/**
 * A library, open to be read. It shows what the catalogue said when it was opened; another process may be writing meanwhile.
 *
 * <pre>{@code
 * try (Library library = Library.open(folder, readers)) {
 *     library.entries().forEach(entry -> ...);
 *     Optional<Document> document = library.document(new DocumentId("a-post"));
 * }
 * }</pre>
 */
public final class Library implements AutoCloseable {
    static final String CATALOGUE = "catalogue.jsonl";
    static final String BYTES = "bytes";

    private final Path folder;
    private final Readers readers;
    private final Catalogue catalogue;
    private final Segments segments;
    private final List<String> damage;
    private long position;
    private Parsed last = new Parsed("", "", Map.of());

    private Library(Path folder, Readers readers, Catalogue catalogue, List<String> damage, long position) {
        this.folder = folder;
        this.readers = readers;
        this.catalogue = catalogue;
        this.segments = new Segments(folder.resolve(BYTES));
        this.damage = List.copyOf(damage);
        this.position = position;
    }

    /** Opens a library; a folder that is not there, or has no catalogue, is an empty one. Nothing is written. */
    public static Library open(Path folder, Readers readers) {
        Journal.Content content = new Journal(folder.resolve(CATALOGUE)).read();
        Catalogue catalogue = new Catalogue();
        for (Journal.Line line : content.lines()) {
            catalogue.apply(CatalogueReader.read(line.json()), line.end());
        }
        return new Library(folder, readers, catalogue, content.damage(), content.length());
    }

    /** Where it is kept. */
    public Path folder() {
        return folder;
    }

    /** Whether nothing was ever put in. */
    public boolean isEmpty() {
        return catalogue.isEmpty();
    }

    /** Length of the catalogue: grows with everything that happens. What is derived from the library notes it and asks for {@link #changesSince}. */
    public long position() {
        return position;
    }

    /** Names the state of the whole: the length of the catalogue and the version of the readers. */
    public String state() {
        return state(position, readers);
    }

    /** The {@link #state} of the library in a folder, without reading it; as it was at an earlier time only if nothing happened since. */
    public static String stateIn(Path folder, Readers readers) {
        return state(folder.resolve(CATALOGUE).toFile().length(), readers);
    }

    /** Whether a folder has a catalogue. */
    public static boolean isIn(Path folder) {
        return folder.resolve(CATALOGUE).toFile().length() > 0;
    }

    private static String state(long position, Readers readers) {
        return position + " " + readers.version();
    }

    /** Lines of the catalogue that were damaged and passed over, a sentence for each. */
    public List<String> damage() {
        return damage;
    }

    /** All documents, in the order of their names. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        catalogue.present().forEach(item -> entries.add(item.entry()));
        entries.sort(Comparator.comparing(entry -> entry.id().value()));
        return entries;
    }

    /** What the catalogue knows of a document. */
    public Optional<Entry> entry(DocumentId id) {
        return catalogue.item(id).filter(Catalogue.Item::in).map(Catalogue.Item::entry);
    }

    /**
     * What is different from an earlier time.
     *
     * @param present new or changed since
     * @param gone    taken out since
     */
    public record Changes(List<DocumentId> present, List<DocumentId> gone) {}

    /** What happened after the catalogue had a length; of 0, everything. */
    public Changes changesSince(long earlier) {
        List<DocumentId> present = new ArrayList<>();
        List<DocumentId> gone = new ArrayList<>();
        for (Catalogue.Item item : catalogue.items()) {
            if (item.position() > earlier) {
                (item.in() ? present : gone).add(item.entry().id());
            }
        }
        return new Changes(present, gone);
    }

    /** Reads a document from its bytes; empty where there is none of this name, or today's readers no longer find it in its file. */
    public Optional<Document> document(DocumentId id) {
        return catalogue
                .item(id)
                .filter(Catalogue.Item::in)
                .flatMap(item -> documents(item.version(), List.of(item.entry())).stream()
                        .findFirst());
    }

    /** The bytes of the file that a document was read from. */
    public Optional<Bytes> bytes(DocumentId id) {
        return catalogue
                .item(id)
                .map(item -> Bytes.of(segments.read(item.version().place())));
    }

    /**
     * Reads many documents side by side and hands what {@code work} makes of them to {@code each}, in the order of {@code ids} but for
     * records of one file, which come together. A file is read once for all its records.
     */
    public <T> void read(List<DocumentId> ids, int threads, Function<Document, T> work, Consumer<T> each) {
        Map<String, Wanted> byFile = new LinkedHashMap<>();
        for (DocumentId id : ids) {
            catalogue.item(id).filter(Catalogue.Item::in).ifPresent(item -> byFile.computeIfAbsent(
                            item.version().file() + '\0' + item.version().sha256(),
                            file -> new Wanted(item.version(), new ArrayList<>()))
                    .entries()
                    .add(item.entry()));
        }
        new InOrder(threads)
                .run(
                        byFile.values().iterator(),
                        file -> documents(file.version(), file.entries()).stream()
                                .map(work)
                                .toList(),
                        results -> results.forEach(each));
    }

    /** The documents that are wanted of one file. */
    private record Wanted(FileVersion version, List<Entry> entries) {}

    private List<Document> documents(FileVersion version, List<Entry> wanted) {
        // A file of many records is asked for one after another of them: it is read once.
        Map<String, Document> byKey = version.entries().size() == 1 ? parsed(version) : remembered(version);
        List<Document> documents = new ArrayList<>();
        for (Entry entry : wanted) {
            Optional.ofNullable(byKey.get(entry.source().key()))
                    .ifPresent(document -> documents.add(document.named(entry.id())));
        }
        return documents;
    }

    private synchronized Map<String, Document> remembered(FileVersion version) {
        if (!last.file().equals(version.file()) || !last.sha256().equals(version.sha256())) {
            last = new Parsed(version.file(), version.sha256(), parsed(version));
        }
        return last.documents();
    }

    private Map<String, Document> parsed(FileVersion version) {
        Bytes bytes = Bytes.of(segments.read(version.place()));
        ReadRecords records = readers.reader().read(new SourceFile(version.path(), bytes));
        Map<String, Document> byKey = new HashMap<>();
        Keys.of(records).forEach(keyed -> byKey.put(keyed.key(), keyed.record().document()));
        return byKey;
    }

    /** The file of many records that was read last. */
    private record Parsed(String file, String sha256, Map<String, Document> documents) {}

    Readers readers() {
        return readers;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Segments segments() {
        return segments;
    }

    /** Appends lines. Only the holder of the lock may call this. */
    void append(List<CatalogueLine> lines) {
        List<CatalogueLine> all = new ArrayList<>();
        if (catalogue.isEmpty()) {
            all.add(new CatalogueLine.Header(Catalogue.FORM));
        }
        all.addAll(lines);
        List<Long> ends = new Journal(folder.resolve(CATALOGUE))
                .append(all.stream().map(CatalogueJson::write).toList(), position);
        for (int i = 0; i < all.size(); i++) {
            catalogue.apply(all.get(i), ends.get(i));
        }
        position = ends.getLast();
    }

    @Override
    public void close() {
        segments.close();
    }
}
