package org.dyad.library.search.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dyad.library.search.term.TermList;

/** A list of terms as Lucene takes it. Words that every sentence has are left out and leave a gap. */
final class TermStream extends TokenStream {
    private static final String FIRST = "vitamin";
    private static final String SECOND = "d";

    /** Not {@code a}, {@code d} or {@code e}: they name vitamins. */
    static final Set<String> COMMON = Set.of(
            "the", "of", "and", "in", "to", "is", "was", "were", "for", "with", "that", "by", "be", "as", "are", "this",
            "from", "on", "at", "or", "an", "it", "which", "have", "has", "been");

    /** The phrase that every text of this field has all over. It is a term besides, so that a search for it need not follow its two words. */
    static final String FREQUENT = FIRST + " " + SECOND;

    private final TermList terms;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int frequentAt = -1;

    TermStream(TermList terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (frequentAt >= 0) {
            word.append(FREQUENT);
            offset.setOffset(terms.start(frequentAt), terms.end(following(frequentAt)));
            increment.setPositionIncrement(0);
            frequentAt = -1;
            return true;
        }
        int steps = 0;
        while (next < terms.size()) {
            int index = next++;
            String term = terms.term(index);
            steps += terms.liesOver(index) ? 0 : 1;
            if (!COMMON.contains(term)) {
                word.append(term);
                offset.setOffset(terms.start(index), terms.end(index));
                increment.setPositionIncrement(steps);
                frequentAt = beginsFrequent(index) ? index : -1;
                return true;
            }
        }
        return false;
    }

    private boolean beginsFrequent(int index) {
        boolean first = !terms.liesOver(index) && terms.term(index).equals(FIRST);
        int second = first ? following(index) : terms.size();
        return second < terms.size() && terms.term(second).equals(SECOND);
    }

    /** The next word behind a term. */
    private int following(int index) {
        int at = index + 1;
        while (at < terms.size() && terms.liesOver(at)) {
            at++;
        }
        return at;
    }

    /** Whether words are the frequent phrase and nothing else. */
    static boolean isFrequent(List<String> words) {
        return words.equals(List.of(FIRST, SECOND));
    }

    @Override
    public void reset() {
        frequentAt = -1;
        next = 0;
    }
}
