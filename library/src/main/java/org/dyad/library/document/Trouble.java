package org.dyad.library.document;

import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Something in a document that could not be understood, or only by a guess.
 *
 * @param what     a sentence
 * @param inSource where, in the source; empty where it concerns the whole
 */
public record Trouble(String what, Optional<Span> inSource) {}
