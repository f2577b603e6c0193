package org.dyad.extraction.arm;

import org.dyad.extraction.token.Tokens;

/** Brackets around a token. */
final class Brackets {
    private static final int REACH = 12;

    private Brackets() {}

    /** Whether a token stands inside a short bracket. */
    static boolean holds(Tokens tokens, int token) {
        return open(tokens, token) >= 0;
    }

    /** The bracket that opens before a token and is still open there; -1 where none is near. */
    static int open(Tokens tokens, int token) {
        for (int i = token - 1; i >= token - REACH; i--) {
            if (tokens.is(i, ')') || tokens.is(i, ']') || tokens.isBreak(i)) {
                return -1;
            }
            if (tokens.is(i, '(') || tokens.is(i, '[')) {
                return i;
            }
        }
        return -1;
    }
}
