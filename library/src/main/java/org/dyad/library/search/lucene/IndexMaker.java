package org.dyad.library.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.dyad.library.document.Document;
import org.dyad.library.search.Annotator;
import org.dyad.library.search.DocumentSource;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.IndexReport;
import org.dyad.library.search.Labels;

/** Brings an index up to date with its documents. */
public final class IndexMaker {
    private static final double BUFFER_MEGABYTES = 96;

    private final DocumentSource source;
    private final Annotator annotator;
    private final int threads;
    private final Set<String> labels = new ConcurrentSkipListSet<>();
    private final FacetsConfig facets = new FacetsConfig();

    public IndexMaker(DocumentSource source, Annotator annotator, int threads) {
        this.source = source;
        this.annotator = annotator;
        this.threads = threads;
        for (String field : List.of(Fields.CATEGORIES, Fields.TAGS)) {
            facets.setMultiValued(field, true);
        }
    }

    /** Makes the index in a folder, or updates the one that is there. */
    public IndexReport update(Path folder) throws IOException {
        Files.createDirectories(folder);
        String maker = IndexState.maker(annotator.version());
        String documents = source.state();
        try (Directory directory = Quiet.open(folder)) {
            Map<String, String> there = new HashMap<>();
            boolean same = false;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexState state = IndexState.of(reader.getIndexCommit().getUserData());
                same = state.maker().equals(maker);
                if (same && state.documents().equals(documents)) {
                    return new IndexReport(reader.numDocs(), 0, 0);
                }
                labels.addAll(same ? state.labels() : List.of());
                if (same) {
                    there.putAll(versions(reader));
                }
            } catch (IndexNotFoundException
                    | CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException e) {
                // Derived from the documents: made anew, as where there is none.
                same = false;
            }
            if (!same) {
                clear(directory);
            }
            return write(directory, same, there, maker, documents);
        }
    }

    /** What is left of an index that cannot be used. */
    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith("_") || file.startsWith("segments") || file.startsWith("pending_segments")) {
                directory.deleteFile(file);
            }
        }
    }

    private static Map<String, String> versions(DirectoryReader reader) throws IOException {
        Map<String, String> versions = new HashMap<>();
        StoredFields stored = reader.storedFields();
        Set<String> fields = Set.of(Fields.ID, Fields.VERSION);
        Bits live = MultiBits.getLiveDocs(reader);
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (live == null || live.get(i)) {
                var entry = stored.document(i, fields);
                versions.put(entry.get(Fields.ID), entry.get(Fields.VERSION));
            }
        }
        return versions;
    }

    private IndexReport write(
            Directory directory, boolean update, Map<String, String> there, String maker, String state)
            throws IOException {
        List<DocumentSource.Entry> entries = new ArrayList<>(source.entries());
        entries.sort(Comparator.comparing(entry -> entry.id().value()));
        Set<String> gone = new TreeSet<>(there.keySet());
        List<DocumentSource.Entry> changed = new ArrayList<>();
        for (DocumentSource.Entry entry : entries) {
            gone.remove(entry.id().value());
            if (!entry.version().equals(there.get(entry.id().value()))) {
                changed.add(entry);
            }
        }
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(update ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setIndexSort(new Sort(new SortField(Fields.ID, SortField.Type.STRING)));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Parallel.forEach(
                    changed,
                    threads,
                    entry -> put(writer, entry, there.containsKey(entry.id().value())));
            for (String id : gone) {
                writer.deleteDocuments(idTerm(id));
            }
            // A document that was replaced would still count in the frequencies of its words, and so in the ranking.
            writer.forceMergeDeletes();
            writer.setLiveCommitData(
                    new IndexState(maker, state, List.copyOf(labels)).toMap().entrySet());
            writer.commit();
        }
        return new IndexReport(entries.size(), changed.size(), gone.size());
    }

    private void put(IndexWriter writer, DocumentSource.Entry entry, boolean replaces) {
        Document document = source.load(entry.id());
        Labels given = annotator.annotate(document);
        given.values().keySet().forEach(this::label);
        var made = Entries.of(document, entry.version(), given, Evidence.of(document, given));
        try {
            var built = facets.build(made);
            if (replaces) {
                writer.updateDocument(idTerm(entry.id().value()), built);
            } else {
                writer.addDocument(built);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void label(String name) {
        labels.add(name);
        if (!facets.getDimConfig(name).multiValued) {
            facets.setMultiValued(name, true);
        }
    }

    private static Term idTerm(String id) {
        return new Term(Fields.KEY, Entries.bytes(id));
    }
}
