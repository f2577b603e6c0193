package org.dyad.library.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Highlighted;

/** Passages of a text that match best, as data: the one who shows them escapes them for its medium. */
final class Passages extends UnifiedHighlighter {
    private static final int MOST = 2;

    Passages(IndexSearcher searcher) {
        super(UnifiedHighlighter.builder(searcher, new Unused())
                .withMaxLength(Entries.MOST_TEXT)
                .withFormatter(new AsData())
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(true)
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0));
    }

    /** The best passages of each document's text, in the order of the text. */
    List<List<Highlighted>> inText(Query shown, List<Integer> documents) throws IOException {
        return of(Fields.BODY, shown, documents, MOST);
    }

    List<List<Highlighted>> inTitles(Query shown, List<Integer> documents) throws IOException {
        return of(Fields.TITLE, shown, documents, 1);
    }

    private List<List<Highlighted>> of(String field, Query shown, List<Integer> documents, int most)
            throws IOException {
        int[] ids = documents.stream().mapToInt(Integer::intValue).toArray();
        Map<String, Object[]> all = highlightFieldsAsObjects(new String[] {field}, shown, ids, new int[] {most});
        List<List<Highlighted>> passages = new ArrayList<>();
        for (Object one : all.getOrDefault(field, new Object[0])) {
            passages.add(one instanceof Found found ? found.passages() : List.of());
        }
        return passages;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(Fields.TITLE) ? new WholeBreakIterator() : new PassageBreaks();
    }

    private record Found(List<Highlighted> passages) {}

    /** Cuts the passages out of the text, with the matches in each; matches that touch become one. */
    private static final class AsData extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Highlighted> found = new ArrayList<>();
            for (Passage passage : passages) {
                int start = passage.getStartOffset();
                int end = Math.min(passage.getEndOffset(), content.length());
                while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
                    end--;
                }
                List<Span> marked = new ArrayList<>();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    add(marked, passage.getMatchStarts()[i] - start, Math.min(passage.getMatchEnds()[i], end) - start);
                }
                found.add(new Highlighted(content.substring(start, end), new Span(start, end), marked));
            }
            return new Found(found);
        }

        private static void add(List<Span> marked, int start, int end) {
            boolean touches = !marked.isEmpty() && start <= marked.getLast().end();
            if (touches) {
                Span last = marked.removeLast();
                marked.add(new Span(last.start(), Math.max(last.end(), end)));
            } else if (start < end) {
                marked.add(new Span(start, end));
            }
        }
    }

    /** Offsets come from the index, so nothing is ever analysed again. */
    private static final class Unused extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            TokenStream none = new TokenStream() {
                @Override
                public boolean incrementToken() {
                    return false;
                }
            };
            return new TokenStreamComponents(reader -> {}, none);
        }
    }
}
