package org.dyad.extraction.arm;

import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Tells the infant's dose from its mother's where both are spelled out: "600 IU daily plus 400 IU daily to the infant". */
final class Infants {
    private static final WordTable<String> INFANT =
            WordTable.set("infant infants baby babies newborn newborns neonate neonates child");
    private static final WordTable<String> MOTHER =
            WordTable.set("mother mothers maternal maternally woman women lactating breastfeeding pregnant");
    private static final WordTable<String> JOINS = WordTable.set("plus and while with whose their");
    private static final int AFTER = 7;
    private static final int APART = 22;

    private Infants() {}

    /** Whether the second of two neighbouring doses of a sentence goes to the infant of the mother who gets the first. */
    static boolean isOf(Sentence sentence, DoseMention first, DoseMention second) {
        Tokens tokens = sentence.tokens();
        int from = first.place().end();
        int to = second.place().first();
        if (to - from > APART || to <= from || goesToInfant(tokens, from, Math.min(to, from + AFTER))) {
            return false;
        }
        boolean joined = false;
        boolean between = false;
        boolean other = false;
        for (int i = from; i < to; i++) {
            joined |= JOINS.has(tokens, i);
            between |= INFANT.has(tokens, i);
            other |= MOTHER.has(tokens, i) || tokens.is(i, "or") || tokens.is(i, "versus") || tokens.is(i, ';');
        }
        boolean mothers =
                sentence.has("mothers") || sentence.has("women") || sentence.has("mother") || sentence.has("maternal");
        return mothers
                && joined
                && !other
                && (between
                        || goesToInfant(
                                tokens, second.place().end(), second.place().end() + AFTER));
    }

    /** "maternal placebo plus infant 400 IU": the infant's alone, as the mother gets something else. */
    static boolean isAlone(Sentence sentence, DoseMention dose) {
        int before = dose.place().first() - 1;
        return INFANT.has(sentence.tokens(), before)
                && JOINS.has(sentence.tokens(), before - 1)
                && (sentence.has("maternal") || sentence.has("mother") || sentence.has("mothers"));
    }

    /** "to the infant", "for their babies" soon after a dose. */
    private static boolean goesToInfant(Tokens tokens, int from, int to) {
        boolean goes = false;
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.') || MOTHER.has(tokens, i)) {
                return false;
            }
            goes |= tokens.is(i, "to") || tokens.is(i, "for");
            if (INFANT.has(tokens, i)) {
                return goes;
            }
        }
        return false;
    }
}
