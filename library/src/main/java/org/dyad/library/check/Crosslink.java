package org.dyad.library.check;

import org.dyad.evidence.origin.DocumentId;

/**
 * One document names another.
 *
 * @param times how often
 */
public record Crosslink(DocumentId from, DocumentId to, int times) {}
