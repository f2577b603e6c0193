package org.dyad.library.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.dyad.library.search.Correction;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.Facet;
import org.dyad.library.search.Hit;
import org.dyad.library.search.SearchRequest;
import org.dyad.library.search.SearchResults;
import org.dyad.library.search.query.QueryPart;
import org.dyad.library.search.query.QueryReader;
import org.dyad.library.search.query.ReadQuery;

/** An index that is open for searching; safe to use from several threads. */
public final class IndexSearch implements AutoCloseable {
    /** Best first; documents of one score in the order of their ids. */
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexState state;
    private final Optional<SortedSetDocValuesReaderState> facets;

    private IndexSearch(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.state = IndexState.of(reader.getIndexCommit().getUserData());
        FacetsConfig config = new FacetsConfig();
        List<String> several = new ArrayList<>(List.of(Fields.CATEGORIES, Fields.TAGS));
        several.addAll(state.labels());
        several.forEach(field -> config.setMultiValued(field, true));
        this.facets = reader.leaves().stream()
                        .anyMatch(leaf ->
                                leaf.reader().getFieldInfos().fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME) != null)
                ? Optional.of(new DefaultSortedSetDocValuesReaderState(reader, config))
                : Optional.empty();
    }

    /** Opens the index in a folder. */
    public static IndexSearch open(Path folder) throws IOException {
        Directory directory = Quiet.open(folder);
        try {
            return new IndexSearch(directory, DirectoryReader.open(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Answers one request. */
    public SearchResults find(SearchRequest request) throws IOException {
        ReadQuery read = QueryReader.read(request.query(), Fields.typed(state.labels()));
        List<String> notes = new ArrayList<>(read.notes());
        Compiled compiled = Compiler.compile(nothing(read.part()) ? new QueryPart.All(List.of()) : read.part());
        boolean evidence = request.evidence() || compiled.evidence();
        FacetsResult found = run(compiled, compiled.strict(), evidence, request);
        if (found.topDocs().totalHits.value() == 0 && compiled.concepts().size() > 1) {
            found = run(compiled, compiled.loose(), evidence, request);
            if (found.topDocs().totalHits.value() > 0) {
                notes.add("No document has all of these words; those with some of them are shown.");
            }
        }
        List<Facet> counted =
                facets.isPresent() ? FacetCounts.of(facets.get(), found.facetsCollector(), state.labels()) : List.of();
        return new SearchResults(
                Math.toIntExact(found.topDocs().totalHits.value()),
                reader.numDocs(),
                hits(found.topDocs().scoreDocs, request, compiled, evidence),
                counted,
                meant(request, compiled.concepts()),
                evidence,
                notes);
    }

    /** The query mended, with the number of documents that have all of its words, or else some. */
    private Optional<Correction> meant(SearchRequest request, List<Concept> concepts) throws IOException {
        Optional<String> mended = Corrections.of(request.query(), concepts, reader);
        if (mended.isEmpty()) {
            return Optional.empty();
        }
        ReadQuery read = QueryReader.read(mended.get(), Fields.typed(state.labels()));
        Compiled compiled = Compiler.compile(read.part());
        int all = searcher.count(compiled.strict());
        int found = all > 0 ? all : searcher.count(compiled.loose());
        return found == 0 ? Optional.empty() : Optional.of(new Correction(mended.get(), found));
    }

    private static boolean nothing(QueryPart part) {
        return part instanceof QueryPart.Words words && words.text().isBlank();
    }

    private FacetsResult run(Compiled compiled, Query query, boolean evidence, SearchRequest request)
            throws IOException {
        Query ranked = evidence
                ? FunctionScoreQuery.boostByValue(
                        whole(query, compiled.concepts()), DoubleValuesSource.fromDoubleField(Fields.FACTOR))
                : query;
        int reach = Math.max(1, Math.min(request.from() + request.count(), Math.max(1, reader.maxDoc())));
        return FacetsCollectorManager.search(searcher, ranked, reach, ORDER, new FacetsCollectorManager());
    }

    /**
     * A document with all of the words counts as much more as the best kind of study does: one that lacks a word is never above it for being
     * a trial alone.
     */
    private static Query whole(Query query, List<Concept> concepts) {
        return concepts.size() < 2
                ? query
                : FunctionScoreQuery.boostByQuery(query, Compiler.every(concepts), (float) Evidence.SYNTHESIS.factor());
    }

    private List<Hit> hits(ScoreDoc[] found, SearchRequest request, Compiled compiled, boolean evidence)
            throws IOException {
        int end = Math.min(found.length, request.from() + request.count());
        if (request.from() >= end) {
            return List.of();
        }
        Passages passages = new Passages(searcher, compiled.shown());
        Explanations explanations = new Explanations(reader);
        StoredFields fields = reader.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = request.from(); i < end; i++) {
            int document = found[i].doc;
            Stored stored = Stored.read(fields, document);
            LeafReaderContext part = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            int number = document - part.docBase;
            List<String> why = request.explain()
                    ? explanations.of(
                            document, compiled.concepts(), evidence ? Optional.of(stored.evidence()) : Optional.empty())
                    : List.of();
            hits.add(stored.hit(
                    ((Float) ((FieldDoc) found[i]).fields[0]).doubleValue(),
                    passages.inTitle(part.reader(), number, stored.title()),
                    passages.inText(part.reader(), number, Stored.text(part.reader(), number)),
                    why));
        }
        return hits;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
