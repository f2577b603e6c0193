package org.dyad.extraction.arm;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Finds the marks by which a text numbers its groups: "group 1", "arm B", "(ii)", "the third group", "the other group". */
final class GroupMarks {
    private static final WordTable<String> NOUNS = WordTable.set("""
            group arm cohort regimen practice clinic hospital centre center site region plan protocol strategy""");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi");
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final int MOST = 6;

    private GroupMarks() {}

    /** How groups are numbered; one text keeps to one way. */
    enum Kind {
        /** "group 1". */
        NAMED,
        /** "the first group". */
        COUNTED,
        /** "(ii)". */
        BRACKETED
    }

    /**
     * A mark.
     *
     * @param first   its first token
     * @param end     the token after it
     * @param ordinal of its group, from 1
     */
    record Mark(Kind kind, int first, int end, int ordinal) {}

    /** The mark that begins at a token. */
    static Optional<Mark> at(Tokens tokens, int i) {
        if (tokens.is(i, '(')) {
            int ordinal = tokens.is(i + 2, ')') ? ordinal(tokens, i + 1) : 0;
            return ordinal > 0 ? Optional.of(new Mark(Kind.BRACKETED, i, i + 3, ordinal)) : Optional.empty();
        }
        if (NOUNS.has(tokens, i)) {
            int label = tokens.is(i + 1, '-') ? i + 2 : i + 1;
            boolean unit = tokens.isNumber(label) && tokens.isWord(label + 1) && tokens.isGlued(label + 1);
            int ordinal = unit ? 0 : ordinal(tokens, label);
            return ordinal > 0 ? Optional.of(new Mark(Kind.NAMED, i, label + 1, ordinal)) : Optional.empty();
        }
        return counted(tokens, i);
    }

    private static Optional<Mark> counted(Tokens tokens, int i) {
        if (!NOUNS.has(tokens, i + 1)) {
            return Optional.empty();
        }
        int ordinal = index(ORDINALS, tokens, i);
        if (tokens.is(i, "one")) {
            ordinal = 1;
        }
        if (tokens.is(i, "other") || tokens.is(i, "another")) {
            ordinal = 2;
        }
        return ordinal > 0 ? Optional.of(new Mark(Kind.COUNTED, i, i + 2, ordinal)) : Optional.empty();
    }

    /** What a label counts: 1, I, A are the first; 0 where it counts nothing. */
    private static int ordinal(Tokens tokens, int i) {
        if (tokens.isNumber(i)) {
            double value = tokens.value(i);
            return tokens.isWhole(i) && !tokens.isSpelled(i) && value >= 1 && value <= MOST ? (int) value : 0;
        }
        int roman = index(ROMAN, tokens, i);
        return roman > 0 ? roman : index(LETTERS, tokens, i);
    }

    private static int index(List<String> words, Tokens tokens, int i) {
        for (int k = 0; k < words.size(); k++) {
            if (tokens.is(i, words.get(k))) {
                return k + 1;
            }
        }
        return 0;
    }
}
