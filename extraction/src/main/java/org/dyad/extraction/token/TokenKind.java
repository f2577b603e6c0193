package org.dyad.extraction.token;

/** What a token is. */
public enum TokenKind {
    /** A run of letters. */
    WORD,
    /** A number, in digits or in words. */
    NUMBER,
    /** One sign, in its one form. */
    SYMBOL,
    /** A line end or the boundary of a table cell. */
    BREAK
}
