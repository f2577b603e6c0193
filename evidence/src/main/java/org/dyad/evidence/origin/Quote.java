package org.dyad.evidence.origin;

import java.util.Optional;

/**
 * Words of a document.
 *
 * @param document where they stand
 * @param span     their place in its text, where the text is at hand
 * @param words    exactly as printed
 */
public record Quote(DocumentId document, Optional<Span> span, String words) {}
