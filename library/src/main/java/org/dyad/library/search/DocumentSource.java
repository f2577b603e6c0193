package org.dyad.library.search;

import java.util.List;
import java.util.function.Consumer;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;

/** The documents that an index is made of. */
public interface DocumentSource {
    /** Names the state of the whole: another text when any document came, went or changed. Cheap to ask. */
    String state();

    /** Every document, in any order. */
    List<Entry> entries();

    /** Reads documents and does the work on each, in any order and on several threads; those that are no longer there are left out. */
    void forEach(List<DocumentId> ids, int threads, Consumer<Document> work);

    /**
     * A document that is there.
     *
     * @param version another text when its content changed
     */
    record Entry(DocumentId id, String version) {}
}
