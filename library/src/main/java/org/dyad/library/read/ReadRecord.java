package org.dyad.library.read;

import org.dyad.library.document.Document;

/** One record of a file. */
public sealed interface ReadRecord {
    /** Begins the key of a record that says how it is called in a library, which an export does. */
    String NAMED = "name:";

    /**
     * Where in the file: {@code line 12}, {@code record 3}, or the whole file where it is one document. Stays the same when the file is
     * read again.
     */
    String where();

    /**
     * A document.
     *
     * @param key what makes the record known again when its file has changed: a DOI, a PubMed number, a page number, or its place
     */
    record Read(String where, String key, Document document) implements ReadRecord {}

    /**
     * A record that could not be read.
     *
     * @param reason a sentence for a person: what was found, what was expected, what to do
     */
    record Failed(String where, String reason) implements ReadRecord {}
}
