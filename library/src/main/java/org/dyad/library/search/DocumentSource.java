package org.dyad.library.search;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;

/** The documents that an index is made of. */
public interface DocumentSource {
    /** Names the state of the whole: another text when any document came, went or changed. Cheap to ask. */
    String state();

    /** Every document, in any order. */
    List<Entry> entries();

    /** Reads one document; called from several threads. */
    Document load(DocumentId id);

    /**
     * A document that is there.
     *
     * @param version another text when its content changed
     */
    record Entry(DocumentId id, String version) {}
}
