package org.dyad.extraction.grammar;

import java.util.List;
import org.dyad.extraction.token.Tokens;

/** Reads the mentions of a text. */
public final class Grammar {
    private Grammar() {}

    /** All mentions, in order. Time is proportional to the number of tokens. */
    public static Mentions read(Tokens tokens) {
        return new Mentions(tokens, List.of());
    }
}
