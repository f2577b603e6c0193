package org.dyad.library.search.lucene;

import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dyad.library.search.term.TermList;

/** A list of terms as Lucene takes it. Words that every sentence has are left out and leave a gap. */
final class TermStream extends TokenStream {
    /** Not {@code a}, {@code d} or {@code e}: they name vitamins. */
    static final Set<String> COMMON = Set.of(
            "the", "of", "and", "in", "to", "is", "was", "were", "for", "with", "that", "by", "be", "as", "are", "this",
            "from", "on", "at", "or", "an", "it", "which", "have", "has", "been");

    private final TermList terms;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int next;

    TermStream(TermList terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int steps = 0;
        while (next < terms.size()) {
            int index = next++;
            String term = terms.term(index);
            steps += terms.liesOver(index) ? 0 : 1;
            if (!COMMON.contains(term)) {
                word.append(term);
                offset.setOffset(terms.start(index), terms.end(index));
                increment.setPositionIncrement(steps);
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
