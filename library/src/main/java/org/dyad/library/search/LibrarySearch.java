package org.dyad.library.search;

import java.io.IOException;
import java.nio.file.Path;
import org.dyad.library.search.lucene.IndexMaker;
import org.dyad.library.store.Library;
import org.dyad.library.store.LibraryDocuments;
import org.dyad.library.store.Readers;

/** The index of a library, in the folder {@code search} beside its catalogue. */
public final class LibrarySearch {
    private static final String FOLDER = "search";

    private LibrarySearch() {}

    /**
     * Brings the index of a library up to date, where it is not, and opens it. In the usual case, that nothing changed, the library itself is
     * not opened.
     *
     * @param library   its folder
     * @param readers   that read its files
     * @param annotator gives labels
     * @param threads   how many work at once
     */
    public static SearchIndex open(Path library, Readers readers, Annotator annotator, int threads) throws IOException {
        update(library, readers, annotator, threads, IndexProgress.none());
        return SearchIndex.open(library.resolve(FOLDER));
    }

    /** Brings the index of a library up to date. A process may end meanwhile: the next one to come does it. */
    public static IndexReport update(
            Path library, Readers readers, Annotator annotator, int threads, IndexProgress progress)
            throws IOException {
        Path folder = library.resolve(FOLDER);
        if (IndexMaker.isCurrent(folder, annotator.version(), Library.stateIn(library, readers))) {
            return IndexReport.NOTHING;
        }
        try (Library open = Library.open(library, readers)) {
            return SearchIndex.update(folder, new LibraryDocuments(open), annotator, threads, progress);
        }
    }
}
