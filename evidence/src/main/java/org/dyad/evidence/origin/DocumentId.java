package org.dyad.evidence.origin;

/**
 * Names one document: an address, a DOI or a library's own identifier.
 *
 * @param value as given
 */
public record DocumentId(String value) {}
