package org.dyad.library.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.search.Annotator;
import org.dyad.library.search.DocumentSource;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.IndexProgress;
import org.dyad.library.search.IndexReport;
import org.dyad.library.search.Labels;

/** Brings an index up to date with its documents. */
public final class IndexMaker {
    private static final double BUFFER_MEGABYTES = 96;

    private final DocumentSource source;
    private final Annotator annotator;
    private final int threads;
    private final IndexProgress progress;
    private final Set<String> labels = new ConcurrentSkipListSet<>();
    private final FacetsConfig facets = new FacetsConfig();

    public IndexMaker(DocumentSource source, Annotator annotator, int threads, IndexProgress progress) {
        this.source = source;
        this.annotator = annotator;
        this.threads = threads;
        this.progress = progress;
        for (String field : List.of(Fields.CATEGORIES, Fields.TAGS)) {
            facets.setMultiValued(field, true);
        }
    }

    /** Whether the index in a folder was made so and of these documents. */
    public static boolean isCurrent(Path folder, String annotator, String documents) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = Quiet.open(folder)) {
            IndexState state =
                    IndexState.of(SegmentInfos.readLatestCommit(directory).getUserData());
            return state.maker().equals(IndexState.maker(annotator))
                    && state.documents().equals(documents);
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException e) {
            return false;
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
        Map<DocumentId, String> changed = new LinkedHashMap<>();
        for (DocumentSource.Entry entry : entries) {
            gone.remove(entry.id().value());
            if (!entry.version().equals(there.get(entry.id().value()))) {
                changed.put(entry.id(), entry.version());
            }
        }
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(update ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setIndexSort(new Sort(new SortField(Fields.ID, SortField.Type.STRING)));
        AtomicInteger done = new AtomicInteger();
        try (IndexWriter writer = writer(directory, config)) {
            try {
                source.forEach(List.copyOf(changed.keySet()), threads, document -> {
                    String version = changed.getOrDefault(document.id(), "");
                    put(
                            writer,
                            document,
                            version,
                            there.containsKey(document.id().value()));
                    progress.done(done.incrementAndGet(), changed.size());
                });
            } catch (RuntimeException | Error e) {
                writer.rollback(); // the index stays as it was
                throw e;
            }
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

    private static IndexWriter writer(Directory directory, IndexWriterConfig config) throws IOException {
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new InvalidEvidence(
                    "Another Dyad is bringing the index of this library up to date. Try again in a moment.");
        }
    }

    private void put(IndexWriter writer, Document document, String version, boolean replaces) {
        Labels given = annotator.annotate(document);
        given.values().keySet().forEach(this::label);
        var made = Entries.of(document, version, given, Evidence.of(document, given));
        try {
            var built = facets.build(made);
            if (replaces) {
                writer.updateDocument(idTerm(document.id().value()), built);
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
