package org.dyad.extraction.outcome;

import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Where 25-hydroxyvitamin D was measured: the word of a compartment that stands nearest before a level, else nearest after it. */
final class Compartments {
    private static final WordTable<Compartment> WORDS = WordTable.of(Map.ofEntries(
            Map.entry("maternal", Compartment.MATERNAL_SERUM),
            Map.entry("mother", Compartment.MATERNAL_SERUM),
            Map.entry("mothers", Compartment.MATERNAL_SERUM),
            Map.entry("women", Compartment.MATERNAL_SERUM),
            Map.entry("pregnant", Compartment.MATERNAL_SERUM),
            Map.entry("lactating", Compartment.MATERNAL_SERUM),
            Map.entry("infant", Compartment.INFANT_SERUM),
            Map.entry("infants", Compartment.INFANT_SERUM),
            Map.entry("neonatal", Compartment.INFANT_SERUM),
            Map.entry("neonates", Compartment.INFANT_SERUM),
            Map.entry("newborn", Compartment.INFANT_SERUM),
            Map.entry("newborns", Compartment.INFANT_SERUM),
            Map.entry("babies", Compartment.INFANT_SERUM),
            Map.entry("cord", Compartment.CORD_BLOOD),
            Map.entry("umbilical", Compartment.CORD_BLOOD),
            Map.entry("milk", Compartment.MILK),
            Map.entry("breastmilk", Compartment.MILK)));

    private static final int AFTER = 5;

    private Compartments() {}

    static Optional<Compartment> of(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = draft.end();
                i < Math.min(sentence.end(), draft.end() + AFTER) && !joins(sentence.tokens(), i);
                i++) {
            Optional<Compartment> found = at(sentence.tokens(), i);
            if (found.isPresent() && sentence.find("in", draft.end(), i) >= 0) {
                return found;
            }
        }
        for (int i = draft.number() - 1; i >= sentence.first(); i--) {
            Optional<Compartment> found = at(sentence.tokens(), i);
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = draft.number() + 1; i < sentence.end(); i++) {
            Optional<Compartment> found = at(sentence.tokens(), i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The compartment that a word names; in "infants of mothers given" it is the infants'. */
    private static Optional<Compartment> at(Tokens tokens, int i) {
        boolean theirs = tokens.is(i - 1, "of") || tokens.is(i - 1, "whose");
        Optional<Compartment> whose = theirs ? WORDS.find(tokens, i - 2) : Optional.empty();
        return WORDS.find(tokens, i).isPresent() && whose.isPresent() ? whose : WORDS.find(tokens, i);
    }

    private static boolean joins(Tokens tokens, int i) {
        return tokens.is(i, "and") || tokens.is(i, ',') || tokens.is(i, ';') || tokens.isNumber(i);
    }
}
