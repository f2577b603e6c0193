package org.dyad.library.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.term.Synonyms;

/** Why a document stands where it does, in words. */
final class Explanations {
    private final IndexReader reader;

    Explanations(IndexReader reader) {
        this.reader = reader;
    }

    List<String> of(int document, List<Concept> concepts, Optional<Evidence> lifted) throws IOException {
        List<String> sentences = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Concept concept : concepts) {
            String where = where(document, concept.alternatives());
            if (where.isEmpty()) {
                missing.add("'" + concept.words() + "'");
            } else {
                sentences.add("'" + concept.words() + "'" + others(document, concept) + ": " + where + ".");
            }
        }
        if (!missing.isEmpty()) {
            sentences.add("Not there as such: " + String.join(", ", missing) + ".");
        }
        if (lifted.isPresent() && missing.isEmpty() && concepts.size() > 1) {
            sentences.add(
                    "It has all of the words: its score counts " + number(Evidence.SYNTHESIS.factor()) + " times.");
        }
        lifted.ifPresent(evidence -> sentences.add(
                evidence == Evidence.OTHER
                        ? "Evidence was asked for, and this is " + evidence.words() + ": its score is left as it is."
                        : "Evidence was asked for, and this is " + evidence.words() + ": its score counts "
                                + number(evidence.factor()) + " times."));
        return sentences;
    }

    private static String number(double factor) {
        return factor == Math.rint(factor) ? String.valueOf((long) factor) : String.valueOf(factor);
    }

    /** The words of a group that the document has. */
    private String others(int document, Concept concept) throws IOException {
        String term = concept.alternatives().getFirst();
        Optional<Synonyms.Group> group =
                Synonyms.isMark(term) ? Synonyms.ofTheField().group(term) : Optional.empty();
        if (group.isEmpty()) {
            return "";
        }
        List<String> there = new ArrayList<>();
        for (String word : group.get().terms()) {
            if (!where(document, List.of(word)).isEmpty()) {
                there.add(word);
            }
        }
        return there.isEmpty() ? "" : " (here: " + String.join(", ", there) + ")";
    }

    private String where(int document, List<String> terms) throws IOException {
        List<String> places = new ArrayList<>();
        for (String field : Fields.SEARCHED) {
            int times = 0;
            for (String term : terms) {
                times += frequency(document, new Term(field, term));
            }
            if (times > 0) {
                places.add(place(field, times));
            }
        }
        return String.join(", ", places);
    }

    private static String place(String field, int times) {
        return switch (field) {
            case Fields.BODY -> times == 1 ? "once in the text" : times + " times in the text";
            case Fields.TITLE -> "in the title";
            case Fields.TAGS -> "in a tag";
            case Fields.HEADINGS -> "in a heading";
            case Fields.CATEGORIES -> "in a category";
            case Fields.AUTHORS -> "among the authors";
            default -> "in the " + field;
        };
    }

    private int frequency(int document, Term term) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
        int local = document - leaf.docBase;
        if (postings == null || postings.advance(local) == DocIdSetIterator.NO_MORE_DOCS || postings.docID() != local) {
            return 0;
        }
        return postings.freq();
    }
}
