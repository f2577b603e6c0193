package org.dyad.library.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.dyad.library.search.term.Synonyms;
import org.dyad.library.search.term.TermList;

/**
 * One thing that is looked for: a word, or several that are one term.
 *
 * @param words        as typed
 * @param alternatives terms of which any will do, each standing for the whole
 * @param parts        terms that together will do less well; empty for a single word
 */
record Concept(String words, List<String> alternatives, List<String> parts) {
    Concept {
        alternatives = List.copyOf(alternatives);
        parts = List.copyOf(parts);
    }

    /** The concepts of words typed next to one another. */
    static List<Concept> of(String text) {
        TermList terms = Synonyms.ofTheField().scan(text);
        List<Concept> concepts = new ArrayList<>();
        int at = 0;
        while (at < terms.size()) {
            int widest = at;
            int overs = at + 1;
            for (; overs < terms.size() && terms.liesOver(overs); overs++) {
                boolean wider = terms.end(overs) > terms.end(widest);
                boolean mark = terms.end(overs) == terms.end(widest) && Synonyms.isMark(terms.term(overs));
                widest = wider || mark ? overs : widest;
            }
            int end = overs;
            while (end < terms.size() && terms.start(end) < terms.end(widest)) {
                end++;
            }
            concepts.add(concept(text, terms, at, overs, end, widest));
            at = end;
        }
        return concepts;
    }

    private static Concept concept(String text, TermList terms, int from, int overs, int end, int widest) {
        List<String> alternatives = new ArrayList<>();
        alternatives.add(terms.term(widest));
        for (int i = from; i < overs; i++) {
            boolean same = terms.end(i) == terms.end(widest) && !alternatives.contains(terms.term(i));
            if (same && !Synonyms.isMark(terms.term(widest))) {
                alternatives.add(terms.term(i));
            }
        }
        List<String> parts = new ArrayList<>();
        if (end > overs) {
            for (int i = from; i < end; i++) {
                if (!terms.liesOver(i) && !TermStream.COMMON.contains(terms.term(i))) {
                    parts.add(terms.term(i));
                }
            }
        }
        return new Concept(text.substring(terms.start(from), terms.end(widest)), alternatives, parts);
    }
}
