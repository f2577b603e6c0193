package org.dyad.extraction.passage;

import org.dyad.evidence.origin.Span;
import org.dyad.extraction.token.Tokens;

/**
 * A sentence, with the list that it leads to, if any.
 *
 * @param tokens  of the study
 * @param first   its first token
 * @param end     the token after its last
 * @param section the part of the abstract that it belongs to
 */
public record Sentence(Tokens tokens, int first, int end, Section section) {
    /** Its characters in the reading text. */
    public Span span() {
        return tokens.span(first, end);
    }

    /** Whether a token is in it. */
    public boolean holds(int token) {
        return token >= first && token < end;
    }

    /** Whether one of its tokens is the word, given in lower case. */
    public boolean has(String word) {
        return find(word, first, end) >= 0;
    }

    /** The first place of a word between two tokens; -1 where it is not there. */
    public int find(String word, int from, int to) {
        for (int i = Math.max(first, from); i < Math.min(end, to); i++) {
            if (tokens.is(i, word)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return section + ": " + tokens.words(first, end);
    }
}
