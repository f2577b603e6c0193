package org.dyad.extraction.arm;

import org.dyad.extraction.token.Tokens;

/** Counts of people that do not say whom they count: "70 to 400 IU", "the other 60", "UP 45". */
final class BareCounts {
    private static final int SMALLEST = 3;
    private static final int SMALLEST_NAMED = 10;
    private static final int LARGEST = 100_000;
    private static final int BACK = 40;
    /** Doses are round numbers; a number that is none, before "to" and a dose, is a count. */
    private static final int ROUND = 50;

    private BareCounts() {}

    /** Whether a token may be such a count. */
    static boolean is(Tokens tokens, int i) {
        return tokens.isWhole(i)
                && tokens.value(i) >= SMALLEST
                && tokens.value(i) < LARGEST
                && (!tokens.isGlued(i) || tokens.is(i - 1, '(') || tokens.is(i - 1, '['));
    }

    /** Whether "to" follows, in a sentence that assigned people: "85 to 1000 IU and 86 to placebo". */
    static boolean isAssigned(Tokens tokens, int i) {
        boolean groups = tokens.is(i - 1, "of") && (tokens.is(i - 2, "groups") || tokens.is(i - 2, "arms"));
        boolean were = (tokens.is(i + 1, "were") || tokens.is(i + 1, "was")) && ArmClues.RANDOM.has(tokens, i + 2);
        if (were && !groups) {
            return true;
        }
        if (groups || !tokens.is(i + 1, "to") || !(tokens.isWord(i + 2) || isUnround(tokens, i))) {
            return false;
        }
        for (int k = i - 1; k > i - BACK && !tokens.isBreak(k); k--) {
            if (ArmClues.RANDOM.has(tokens, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnround(Tokens tokens, int i) {
        return tokens.value(i) % ROUND != 0
                && tokens.value(i + 2) % ROUND == 0
                && tokens.value(i) < tokens.value(i + 2);
    }

    /** Whether a number stands right after a short name in a row of such: "(UP 45, EP 43)". */
    static boolean isNamed(Tokens tokens, int i) {
        return Beside.isShortName(tokens, i - 1)
                && (tokens.is(i - 2, '(') || isParted(tokens, i - 2))
                && isParted(tokens, i + 1)
                && tokens.value(i) >= SMALLEST_NAMED;
    }

    private static boolean isParted(Tokens tokens, int i) {
        return tokens.is(i, ',') || tokens.is(i, ')') || tokens.is(i, ';') || tokens.is(i, "and");
    }
}
