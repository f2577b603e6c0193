package org.dyad.library.document;

import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Something a document points to.
 *
 * @param kind   what it is
 * @param target as the source has it, with obvious damage mended ({@code ttps://}) and a DOI as {@code 10...}
 * @param label  the words that carry it
 * @param inText where the words stand in the reading text; empty for what shows no words
 */
public record Link(LinkKind kind, String target, String label, Optional<Span> inText) {}
