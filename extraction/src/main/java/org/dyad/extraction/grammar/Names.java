package org.dyad.extraction.grammar;

import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Numbers that are parts of names: 25(OH)D, 25-hydroxyvitamin D3, 1,25(OH)2D, 1α, omega-3, D3. */
final class Names {
    private static final WordTable<String> HYDROXY = WordTable.set(
            "oh ohd ohvitd ohvd hydroxy hydroxyvitamin hydroxycholecalciferol hydroxyergocalciferol hydroxyvit hydroxylase hydroxycalciferol dihydroxyvitamin"
                    + " dihydroxy dihydroxycholecalciferol vitamin vitd hydroxylated hydroxylation d");
    private static final int LONGEST = 12;

    private Names() {}

    /** The token after the name that begins with this number; the same token where there is none. */
    static int end(Tokens t, int number) {
        double value = t.value(number);
        if (value == 25 || value == 24) {
            return analyte(t, number, number + 1);
        }
        if (value == 1 && t.is(number + 1, ',') && (t.value(number + 2) == 25 || t.value(number + 2) == 24)) {
            return analyte(t, number, number + 3);
        }
        boolean alpha =
                value == 1 && t.isGlued(number + 1) && (t.is(number + 1, "\u03b1") || t.is(number + 1, "alpha"));
        if (alpha) {
            return t.is(number + 2, ',') && t.isNumber(number + 3) ? analyte(t, number, number + 4) : number + 2;
        }
        return number;
    }

    private static int analyte(Tokens t, int number, int after) {
        int i = after;
        while (t.is(i, '-') || t.is(i, '(') || t.is(i, '[') || t.is(i, '\'')) {
            i++;
        }
        // "25(0H)D": a nought for the letter.
        if (i > after && t.value(i) == 0 && t.is(i + 1, "h")) {
            return rest(t, i + 2, number + LONGEST);
        }
        if (!HYDROXY.has(t, i) || (t.is(i, "d") && i == after && !t.isGlued(i)) || (t.is(i, "vitamin") && i == after)) {
            return number;
        }
        return rest(t, i + 1, number + LONGEST);
    }

    /** ")2 D3", "] vitamin D": glued signs, numbers and D. */
    private static int rest(Tokens t, int from, int limit) {
        int i = from;
        while (i < limit) {
            boolean glued = t.isGlued(i)
                    && (t.is(i, ')') || t.is(i, ']') || t.isNumber(i) || (t.is(i, '-') && t.isWord(i + 1)));
            boolean name = t.is(i, "d") || t.is(i, "vitamin") || t.is(i, "oh") || t.is(i, "vit");
            if (!glued && !name) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether a number is the tail of a word: D3, IL6, B12, "omega 3", "n-3", "vitamin D 3". */
    static boolean isTail(Tokens t, int number) {
        if (t.isGlued(number) && t.isWord(number - 1)) {
            return t.end(number - 1) - t.start(number - 1) < 3 || t.isCapital(number - 1);
        }
        if (t.is(number - 1, '-') && t.isGlued(number) && t.isGlued(number - 1) && t.isWord(number - 2)) {
            return true;
        }
        boolean named = t.is(number - 1, "omega") || t.is(number - 1, "type") || t.is(number - 1, "covid");
        boolean subscript =
                t.is(number - 1, "d") && t.isCapital(number - 1) && (t.value(number) == 3 || t.value(number) == 2);
        return named || subscript;
    }
}
