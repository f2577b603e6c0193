package org.dyad.library.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.search.DocumentSource;

/** A library as the index sees it. */
public final class LibraryDocuments implements DocumentSource {
    private final Library library;

    public LibraryDocuments(Library library) {
        this.library = library;
    }

    @Override
    public String state() {
        return library.state();
    }

    @Override
    public List<Entry> entries() {
        return library.entries().stream()
                .map(entry -> new Entry(
                        entry.id(), entry.digest() + ' ' + library.readers().version()))
                .toList();
    }

    @Override
    public void forEach(List<DocumentId> ids, int threads, Consumer<Document> work) {
        Function<Document, DocumentId> done = document -> {
            work.accept(document);
            return document.id();
        };
        library.read(ids, threads, done, id -> {});
    }
}
