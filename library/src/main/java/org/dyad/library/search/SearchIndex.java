package org.dyad.library.search;

import java.io.IOException;
import java.nio.file.Path;
import org.dyad.library.search.lucene.IndexMaker;
import org.dyad.library.search.lucene.IndexSearch;

/**
 * The full-text index of a library. It is derived: it may be deleted at any time and is made again, and it knows which documents, terms,
 * synonyms and annotator it was made with. The same documents give the same answers, whatever the number of threads and whether the index was made at once
 * or updated.
 */
public final class SearchIndex implements AutoCloseable {
    private final IndexSearch search;

    private SearchIndex(IndexSearch search) {
        this.search = search;
    }

    /** Brings the index up to date, and tells nobody how it goes on. */
    public static IndexReport update(Path folder, DocumentSource documents, Annotator annotator, int threads)
            throws IOException {
        return update(folder, documents, annotator, threads, IndexProgress.none());
    }

    /**
     * Brings the index up to date. Costs the opening of a file where nothing changed.
     *
     * @param folder    of the index; made where it is missing
     * @param documents what to index
     * @param annotator gives labels
     * @param threads   how many work at once
     * @param progress  is told how it goes on
     */
    public static IndexReport update(
            Path folder, DocumentSource documents, Annotator annotator, int threads, IndexProgress progress)
            throws IOException {
        return new IndexMaker(documents, annotator, threads, progress).update(folder);
    }

    /** Opens an index that {@link #update} has made. */
    public static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex(IndexSearch.open(folder));
    }

    /** Searches; safe to call from several threads. Never fails because of what was typed. */
    public SearchResults find(SearchRequest request) throws IOException {
        return search.find(request);
    }

    @Override
    public void close() throws IOException {
        search.close();
    }
}
