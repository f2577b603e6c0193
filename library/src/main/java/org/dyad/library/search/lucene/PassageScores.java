package org.dyad.library.search.lucene;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/** The usual score of a passage, added up without a table of hashes for each: a passage has few terms. */
final class PassageScores extends PassageScorer {
    /** More matches than a passage of the text has; a title may be as long as it likes. */
    private static final int MOST = 200;

    @Override
    public float score(Passage passage, int length) {
        BytesRef[] terms = passage.getMatchTerms();
        int[] inText = passage.getMatchTermFreqsInDoc();
        int matches = passage.getNumMatches();
        if (matches > MOST) {
            return super.score(passage, length);
        }
        float score = 0;
        for (int i = 0; i < matches; i++) {
            if (first(terms, i)) {
                int here = 1;
                for (int j = i + 1; j < matches; j++) {
                    here += terms[j].equals(terms[i]) ? 1 : 0;
                }
                score += tf(here, passage.getLength()) * weight(length, inText[i]);
            }
        }
        return score * norm(passage.getStartOffset());
    }

    private static boolean first(BytesRef[] terms, int index) {
        for (int i = 0; i < index; i++) {
            if (terms[i].equals(terms[index])) {
                return false;
            }
        }
        return true;
    }
}
