package org.dyad.library.store;

import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.DocumentKind;

/**
 * A document as the catalogue knows it.
 *
 * @param id      its name, which never changes and is never given to another source
 * @param digest  changes when its content does: the beginning of a SHA-256, 16 hexadecimal digits
 * @param reader  version of the readers that read it last
 */
public record Entry(DocumentId id, DocumentKind kind, Source source, String digest, String reader, Summary summary) {}
