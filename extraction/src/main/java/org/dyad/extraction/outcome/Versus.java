package org.dyad.extraction.outcome;

import org.dyad.extraction.token.Tokens;

/** Words that set one number against another: vs., versus, compared with. */
final class Versus {
    private Versus() {}

    /** The token after such words; the same token where there are none. */
    static int after(Tokens tokens, int at) {
        if (tokens.is(at, "vs") || tokens.is(at, "versus")) {
            return tokens.is(at + 1, '.') ? at + 2 : at + 1;
        }
        boolean compared = tokens.is(at, "compared") && (tokens.is(at + 1, "with") || tokens.is(at + 1, "to"));
        return compared ? at + 2 : at;
    }

    /** The token before such words; the same token where there are none. */
    static int before(Tokens tokens, int at) {
        int last = tokens.is(at, '.') ? at - 1 : at;
        if (tokens.is(last, "vs") || tokens.is(last, "versus")) {
            return last - 1;
        }
        boolean compared = tokens.is(at - 1, "compared") && (tokens.is(at, "with") || tokens.is(at, "to"));
        return compared ? at - 2 : at;
    }
}
