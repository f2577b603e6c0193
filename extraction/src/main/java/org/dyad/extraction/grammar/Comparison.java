package org.dyad.extraction.grammar;

/** How a number bounds what is spoken of. */
public enum Comparison {
    /** Nothing compares. */
    EXACT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST;

    /** Whether it is a bound at all. */
    public boolean isBound() {
        return this != EXACT;
    }
}
