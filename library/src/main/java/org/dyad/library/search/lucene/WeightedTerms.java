package org.dyad.library.search.lucene;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.dyad.library.search.term.TermList;

/**
 * The terms of all fields of a document, each once, with its frequencies added by the weights of the fields. Ranking by this one field is
 * BM25F, worked out when the document is put in and not at every search.
 */
final class WeightedTerms extends TokenStream {
    private final Map<String, Integer> weights = new TreeMap<>();
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> next = weights.entrySet().iterator();

    void add(TermList terms, int weight) {
        for (int i = 0; i < terms.size(); i++) {
            if (!TermStream.COMMON.contains(terms.term(i))) {
                weights.merge(terms.term(i), weight, Integer::sum);
            }
        }
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> term = next.next();
        word.append(term.getKey());
        frequency.setTermFrequency(term.getValue());
        return true;
    }

    @Override
    public void reset() {
        next = weights.entrySet().iterator();
    }
}
