package org.dyad.library.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.dyad.library.search.term.Synonyms;

/** "Did you mean": for a word that no document has, the most like one that documents have. */
final class Corrections {
    private static final int SHORTEST = 4;

    private Corrections() {}

    /** The query with its unknown words replaced; empty where every word is known or nothing is like it. */
    static Optional<String> of(String typed, List<Concept> concepts, IndexReader reader) throws IOException {
        String mended = typed;
        for (Concept concept : concepts) {
            String word = concept.words();
            boolean plain = word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
            String term = concept.alternatives().getFirst();
            if (plain && !Synonyms.isMark(term) && reader.docFreq(new Term(Fields.ALL, term)) == 0) {
                Optional<String> like = like(term, reader);
                if (like.isPresent()) {
                    mended = mended.replace(word, like.get());
                }
            }
        }
        return mended.equals(typed) ? Optional.empty() : Optional.of(mended);
    }

    private static Optional<String> like(String term, IndexReader reader) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        Optional<SuggestWord> best = Optional.empty();
        for (SuggestWord word :
                checker.suggestSimilar(new Term(Fields.ALL, term), 5, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            if (!Synonyms.isMark(word.string)
                    && best.map(other -> better(word, other)).orElse(true)) {
                best = Optional.of(word);
            }
        }
        return best.map(word -> word.string);
    }

    /** More alike first; a word ten times as frequent outweighs a little likeness. */
    private static boolean better(SuggestWord a, SuggestWord b) {
        double one = a.score + 0.05 * StrictMath.log10(1.0 + a.freq);
        double two = b.score + 0.05 * StrictMath.log10(1.0 + b.freq);
        return one > two || (one == two && a.string.compareTo(b.string) < 0);
    }
}
