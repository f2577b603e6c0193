package org.dyad.library.store;

import java.util.Comparator;
import java.util.List;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.search.DocumentSource;

/** A library as the index sees it. Documents of one file come one after another, so that the file is read once for them. */
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
                .sorted(Comparator.comparing(
                        (org.dyad.library.store.Entry entry) -> entry.source().file()))
                .map(entry -> new Entry(
                        entry.id(), entry.digest() + ' ' + library.readers().version()))
                .toList();
    }

    @Override
    public Document load(DocumentId id) {
        return library.document(id)
                .orElseThrow(() -> new InvalidLibrary(
                        "%s is in the catalogue, but today's readers do not find it in its file. Import its folder again.",
                        id.value()));
    }
}
