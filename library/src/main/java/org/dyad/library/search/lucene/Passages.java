package org.dyad.library.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Highlighted;
import org.jspecify.annotations.Nullable;

/** Passages of a text that match best, as data: the one who shows them escapes them for its medium. */
final class Passages extends UnifiedHighlighter {
    private static final int MOST = 2;

    /** So many are looked at for each that is shown: among the best by their words may be links, which a sentence is put before. */
    private static final int CANDIDATES = 4;

    private static final double NO_SENTENCE = 0.4;
    private static final int WORDS_OF_A_SENTENCE = 6;

    private final FieldHighlighter titles;
    private final FieldHighlighter texts;

    Passages(IndexSearcher searcher, Query shown) {
        super(UnifiedHighlighter.builder(searcher, new Unused())
                .withMaxLength(Entries.MOST_TEXT)
                .withFormatter(new AsData())
                .withScorer(new PassageScores())
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(true)
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0));
        Set<Term> terms = extractTerms(shown);
        this.titles = getFieldHighlighter(Fields.TITLE, shown, terms, 1);
        this.texts = getFieldHighlighter(Fields.BODY, shown, terms, MOST * CANDIDATES);
    }

    /** The best passages of a document's text, in the order of the text; the number is that within its part of the index. */
    List<Highlighted> inText(LeafReader part, int document, String text) throws IOException {
        return found(texts.highlightFieldForDoc(part, document, text));
    }

    /** The whole title, where a word of it matches. */
    List<Highlighted> inTitle(LeafReader part, int document, String title) throws IOException {
        return found(titles.highlightFieldForDoc(part, document, title));
    }

    private static List<Highlighted> found(@Nullable Object formatted) {
        return formatted instanceof Found found ? found.passages() : List.of();
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(Fields.TITLE) ? new WholeBreakIterator() : new PassageBreaks();
    }

    /** Without the iterator that Lucene would put around: it looks for borders between several values, and each text here is one. */
    @Override
    protected FieldHighlighter newFieldHighlighter(
            String field,
            FieldOffsetStrategy offsets,
            BreakIterator breaks,
            PassageScorer scorer,
            int most,
            int mostWithoutMatch,
            PassageFormatter formatter,
            Comparator<Passage> order) {
        return super.newFieldHighlighter(
                field, offsets, getBreakIterator(field), scorer, most, mostWithoutMatch, formatter, order);
    }

    private record Found(List<Highlighted> passages) {}

    /** Cuts the passages out of the text, with the matches in each; matches that touch become one. */
    private static final class AsData extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Highlighted> found = new ArrayList<>();
            for (Passage passage : best(passages, content)) {
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

        /** The best, in the order of the text. */
        private static List<Passage> best(Passage[] passages, String content) {
            return Arrays.stream(passages)
                    .sorted(Comparator.comparingDouble((Passage passage) -> -worth(passage, content))
                            .thenComparingInt(Passage::getStartOffset))
                    .limit(MOST)
                    .sorted(Comparator.comparingInt(Passage::getStartOffset))
                    .toList();
        }

        private static double worth(Passage passage, String content) {
            int end = Math.min(passage.getEndOffset(), content.length());
            String words = content.substring(passage.getStartOffset(), end).strip();
            return passage.getScore() * (sentence(words) ? 1 : NO_SENTENCE);
        }

        /** Whether words are a sentence, as far as one can see: several of them, a stop at the end, no address. */
        private static boolean sentence(String words) {
            int last = words.length() - 1;
            while (last > 0 && ")]\"'\u201d\u2019".indexOf(words.charAt(last)) >= 0) {
                last--;
            }
            boolean stop = last > 0 && ".?!".indexOf(words.charAt(last)) >= 0;
            long spaces = words.chars().filter(c -> c == ' ').count();
            return stop && spaces >= WORDS_OF_A_SENTENCE - 1 && !words.contains("://");
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
