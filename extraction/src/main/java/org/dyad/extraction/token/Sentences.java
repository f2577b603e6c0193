package org.dyad.extraction.token;

import java.util.Arrays;

/**
 * Where sentences end in a row of tokens. A break ends one; a full stop does when a capital, a digit or an opening bracket follows after a
 * space and it does not belong to an abbreviation (vs., i.e., Dr., et al.). Built without looking at characters again; the passages of
 * numbers ask it, nothing else needs sentences.
 */
public final class Sentences {
    private static final WordTable<String> ABBREVIATIONS = WordTable.set(
            "vs v dr prof mr mrs ms st no nos fig figs al etc ca cf approx resp ref refs vol pp ed eds int dept univ inc ltd co jr sr med clin"
                    + " suppl eq jan feb mar apr jun jul aug sep sept oct nov dec");

    private final Tokens tokens;
    private final int[] ends;

    private Sentences(Tokens tokens, int[] ends) {
        this.tokens = tokens;
        this.ends = ends;
    }

    /** The sentences of a text. Time is proportional to the number of tokens. */
    public static Sentences of(Tokens tokens) {
        int[] ends = new int[16];
        int count = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int end = endAt(tokens, i);
            if (end > i) {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * count);
                }
                ends[count++] = end;
            }
        }
        return new Sentences(tokens, Arrays.copyOf(ends, count));
    }

    /** How many ends there are; text after the last one is one more sentence. */
    public int count() {
        return ends.length;
    }

    /** The first token of the sentence that token {@code i} is in. */
    public int first(int i) {
        int at = endsUpTo(i);
        return at == 0 ? 0 : ends[at - 1];
    }

    /** The token after the sentence that token {@code i} is in. */
    public int end(int i) {
        int at = endsUpTo(i);
        return at == ends.length ? tokens.count() : ends[at];
    }

    /** Whether two tokens are in one sentence. */
    public boolean together(int i, int j) {
        return endsUpTo(i) == endsUpTo(j);
    }

    /** How many sentences end at or before token {@code i} begins. */
    private int endsUpTo(int i) {
        int found = Arrays.binarySearch(ends, i);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The token after the sentence that token {@code i} ends; the same token where it ends none. */
    private static int endAt(Tokens t, int i) {
        if (t.isBreak(i)) {
            return i + 1;
        }
        boolean mark = t.is(i, '.') || t.is(i, '!') || (t.is(i, '?') && t.isGlued(i) && t.isWord(i - 1));
        if (!mark) {
            return i;
        }
        int next = isClosing(t, i + 1) ? i + 2 : i + 1;
        boolean ends = !t.isGlued(next) && begins(t, next) && !(t.is(i, '.') && isAbbreviation(t, i));
        return ends ? next : i;
    }

    /** A bracket or quotation mark that closes right after the full stop belongs to the sentence before it. */
    private static boolean isClosing(Tokens t, int i) {
        return t.isGlued(i) && (t.is(i, ')') || t.is(i, '"') || t.is(i, ']') || t.is(i, '\''));
    }

    private static boolean begins(Tokens t, int i) {
        return switch (t.kind(i)) {
            case WORD -> !Characters.isLowerCase(t.text().charAt(t.start(i)));
            case NUMBER -> true;
            case SYMBOL -> t.is(i, '(') || t.is(i, '[') || t.is(i, '"') || t.is(i, '*') || t.is(i, '\u2022');
            case BREAK -> true;
        };
    }

    /** The word before a full stop, where it is short for another: a known one, or a single letter ("i.e.", "J. Doe"). */
    private static boolean isAbbreviation(Tokens t, int stop) {
        if (!t.isWord(stop - 1) || !t.isGlued(stop)) {
            return false;
        }
        if (ABBREVIATIONS.has(t, stop - 1)) {
            // "No. 5" is a number, "the answer was no. Five" is an end.
            boolean number = t.is(stop - 1, "no") || t.is(stop - 1, "nos");
            return !number || t.isNumber(stop + 1);
        }
        boolean letter = t.end(stop - 1) - t.start(stop - 1) == 1;
        boolean initial = letter && t.isCapital(stop - 1) && !t.is(stop - 1, "d") && !t.is(stop - 2, "vitamin");
        return (letter && t.is(stop - 2, '.')) || (initial && !t.isGlued(stop - 1));
    }
}
