package org.dyad.extraction.outcome;

import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** What a number measures: 25-hydroxyvitamin D where that is spoken of last before it, else the words of its clause. */
final class Measured {
    /** The name of 25-hydroxyvitamin D, however a text prints it. */
    static final String VITAMIN = "25(OH)D";

    private static final WordTable<String> VERBS = WordTable.set("""
            was were is are had has have showed shown increased decreased reduced rose fell averaged experienced found observed associated
            remained became differed improved declined received reported compared conferred correlated""");
    private static final WordTable<String> EDGES =
            WordTable.set("with than while whereas but that which who respectively because although and");
    private static final WordTable<String> FILLERS =
            WordTable.set("a an the of in for at by to from and or were was an as on its their");
    private static final int LONGEST = 10;

    private Measured() {}

    static String of(Draft draft) {
        int vitamin = vitaminBefore(draft.sentence(), draft.number());
        if (draft.isLevel() && vitamin >= 0) {
            return VITAMIN;
        }
        int start = Math.min(draft.first(), draft.group().first());
        String phrase = draft.isLevel() ? subject(draft.sentence(), start) : besideBracket(draft.sentence(), start);
        if (!phrase.isEmpty()) {
            return phrase;
        }
        return vitamin >= 0 ? VITAMIN : "result";
    }

    /** The last place before a token where 25-hydroxyvitamin D is named and nothing else is after it; -1 where it is not. */
    static int vitaminBefore(Sentence sentence, int token) {
        for (int i = token - 1; i >= sentence.first(); i--) {
            if (isVitamin(sentence.tokens(), i)) {
                return i;
            }
            if (Analytes.has(sentence.tokens(), i)) {
                return -1;
            }
        }
        for (int i = token + 1; i < Math.min(sentence.end(), token + 20); i++) {
            if (isVitamin(sentence.tokens(), i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isVitamin(Tokens tokens, int i) {
        if (tokens.is(i, "calcidiol") || tokens.is(i, "calcifediol") || tokens.is(i, "calcidiols")) {
            return true;
        }
        if (!tokens.isNumber(i) || tokens.value(i) != 25) {
            return false;
        }
        int next = i + 1;
        while (next < i + 4 && (tokens.is(next, '(') || tokens.is(next, '[') || tokens.is(next, '-'))) {
            next++;
        }
        return tokens.is(next, "oh")
                || tokens.is(next, "ohd")
                || tokens.is(next, "hydroxy")
                || tokens.is(next, "hydroxyvitamin")
                || tokens.is(next, "hydroxycholecalciferol")
                || tokens.is(next, "d")
                || tokens.is(next, "hydroxylvitamin");
    }

    /** The words before the verb that leads to a number. */
    private static String subject(Sentence sentence, int start) {
        Tokens tokens = sentence.tokens();
        int end = start;
        while (end > sentence.first() && !VERBS.has(tokens, end - 1) && start - end < 25) {
            end--;
        }
        return end > sentence.first() && VERBS.has(tokens, end - 1)
                ? phrase(sentence, end - 1)
                : phrase(sentence, start);
    }

    /** The words right before the bracket, or the name of the measure, that holds an estimate. */
    private static String besideBracket(Sentence sentence, int start) {
        Tokens tokens = sentence.tokens();
        int end = start;
        while (end > sentence.first() && (tokens.is(end - 1, '(') || tokens.is(end - 1, '['))) {
            end--;
        }
        return phrase(sentence, end);
    }

    private static String phrase(Sentence sentence, int end) {
        Tokens tokens = sentence.tokens();
        int first = end;
        while (first > sentence.first() && end - first < LONGEST && !edge(tokens, first - 1)) {
            first--;
        }
        while (first < end && FILLERS.has(tokens, first)) {
            first++;
        }
        int last = end;
        while (last > first
                && (FILLERS.has(tokens, last - 1)
                        || (!tokens.isWord(last - 1) && !tokens.isNumber(last - 1) && !closes(tokens, last - 1)))) {
            last--;
        }
        return first < last ? tokens.words(first, last).replaceAll("\\s+", " ") : "";
    }

    private static boolean closes(Tokens tokens, int i) {
        return tokens.is(i, ')') || tokens.is(i, ']');
    }

    private static boolean edge(Tokens tokens, int i) {
        return VERBS.has(tokens, i)
                || EDGES.has(tokens, i)
                || tokens.isBreak(i)
                || tokens.is(i, ',')
                || tokens.is(i, ';')
                || tokens.is(i, ':')
                || tokens.is(i, '*');
    }
}
