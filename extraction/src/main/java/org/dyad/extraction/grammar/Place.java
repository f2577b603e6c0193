package org.dyad.extraction.grammar;

import org.dyad.evidence.origin.Span;
import org.dyad.extraction.token.Tokens;

/**
 * Where a mention stands.
 *
 * @param first its first token
 * @param end   the token after its last one
 * @param span  its characters in the reading text
 */
public record Place(int first, int end, Span span) {
    /** The tokens from {@code first} to before {@code end}. */
    public static Place of(Tokens tokens, int first, int end) {
        return new Place(first, end, tokens.span(first, end));
    }
}
