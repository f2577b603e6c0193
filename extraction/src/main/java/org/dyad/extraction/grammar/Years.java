package org.dyad.extraction.grammar;

import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Tells calendar years from counts and amounts. */
final class Years {
    private static final WordTable<String> BEFORE = WordTable.set(
            "in since during from between until to through by of and year years before after january february march april may june july august"
                    + " september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter"
                    + " early late mid");

    private Years() {}

    /** Whether a number is a calendar year: four digits from 1900 to 2030, after a word or date that years follow. */
    static boolean isYear(Tokens t, int i) {
        double value = t.value(i);
        if (!(value >= 1900 && value <= 2030) || !t.isWhole(i) || t.end(i) - t.start(i) != 4) {
            return false;
        }
        return BEFORE.has(t, i - 1)
                || t.is(i - 1, '-')
                || t.is(i - 1, '/')
                || t.is(i - 1, '.')
                || t.is(i - 1, '\u00a9');
    }
}
