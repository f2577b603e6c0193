package org.dyad.library.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dyad.library.search.query.QueryPart;
import org.dyad.library.search.term.TermList;
import org.dyad.library.search.term.TermScanner;

/**
 * A read query into one that the index runs. Plain words are scored over all fields together by BM25F (Robertson, Zaragoza, Taylor 2004,
 * doi:10.1145/1031171.1031181): the weighted frequencies of a term are added before they are dampened.
 */
final class Compiler {
    private static final float PARTS = 0.4f;
    private static final float ASKING = 0.3f;
    private static final float NEAR = 0.6f;

    private final List<Concept> concepts = new ArrayList<>();
    private final BooleanQuery.Builder shown = new BooleanQuery.Builder();
    private boolean evidence;

    private Compiler() {}

    static Compiled compile(QueryPart part) {
        Query strict = new Compiler().query(part, true);
        Compiler second = new Compiler();
        Query loose = second.query(part, false);
        return new Compiled(strict, loose, second.shown.build(), second.concepts, second.evidence);
    }

    private Query query(QueryPart part, boolean strict) {
        return switch (part) {
            case QueryPart.Words words ->
                words.field().isPresent()
                        ? inField(words.field().get(), words.text(), false)
                        : everywhere(words.text(), strict);
            case QueryPart.Phrase phrase ->
                phrase.field().isPresent() ? inField(phrase.field().get(), phrase.text(), true) : phrase(phrase.text());
            case QueryPart.Years years ->
                IntPoint.newRangeQuery(
                        Fields.YEAR,
                        years.from().orElse(Integer.MIN_VALUE),
                        years.to().orElse(Integer.MAX_VALUE));
            case QueryPart.Not not -> all(List.of(not), strict);
            case QueryPart.All all -> all(all.parts(), strict);
            case QueryPart.Any any -> any(any.parts(), strict);
        };
    }

    private Query any(List<QueryPart> parts, boolean strict) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(query(part, strict), Occur.SHOULD));
        return any.build();
    }

    private Query all(List<QueryPart> parts, boolean strict) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (QueryPart part : parts) {
            switch (part) {
                case QueryPart.Not not -> all.add(new Compiler().query(not.part(), true), Occur.MUST_NOT);
                case QueryPart.Words words -> positive |= must(all, words, strict);
                case QueryPart.Phrase phrase -> positive |= must(all, phrase, strict);
                case QueryPart.Years years -> positive |= must(all, years, strict);
                case QueryPart.All inner -> positive |= must(all, inner, strict);
                case QueryPart.Any inner -> positive |= must(all, inner, strict);
            }
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private boolean must(BooleanQuery.Builder all, QueryPart part, boolean strict) {
        Query query = query(part, strict);
        boolean empty = query instanceof MatchNoDocsQuery && part instanceof QueryPart.Words;
        if (!empty) {
            all.add(query, Occur.MUST);
        }
        return !empty;
    }

    /** Words of a question: the more of them, the fewer must be there. */
    private Query everywhere(String text, boolean strict) {
        Wording wording = Wording.of(text);
        evidence |= wording.evidence();
        concepts.addAll(wording.concepts());
        List<Concept> sought = wording.concepts();
        if (sought.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Concept concept : sought) {
            query.add(concept(concept), Occur.SHOULD);
            show(concept);
        }
        query.setMinimumNumberShouldMatch(strict ? enough(sought.size()) : 1);
        BooleanQuery.Builder outer = new BooleanQuery.Builder();
        outer.add(query.build(), Occur.MUST);
        for (int i = 0; i + 1 < sought.size(); i++) {
            near(sought.get(i), sought.get(i + 1)).ifPresent(near -> outer.add(near, Occur.SHOULD));
        }
        for (Concept asking : wording.asking()) {
            outer.add(new BoostQuery(concept(asking), ASKING), Occur.SHOULD);
        }
        return outer.build();
    }

    private static int enough(int size) {
        return size <= 3 ? size : (int) Math.ceil(0.7 * size);
    }

    private static Query concept(Concept concept) {
        List<Query> ways = new ArrayList<>();
        concept.alternatives().forEach(term -> ways.add(combined(term)));
        if (!concept.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            concept.parts().forEach(term -> parts.add(combined(term), Occur.MUST));
            ways.add(new BoostQuery(parts.build(), PARTS));
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    /** Documents that have every one of these. */
    static Query every(List<Concept> concepts) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        concepts.forEach(concept -> every.add(concept(concept), Occur.FILTER));
        return every.build();
    }

    private static Query combined(String term) {
        return new TermQuery(new Term(Fields.ALL, term));
    }

    /** A number and the word behind it, as in {@code 800 IU}, count for more where they stand together. */
    private static Optional<Query> near(Concept number, Concept unit) {
        String first = number.alternatives().getFirst();
        if (first.charAt(0) < '0' || first.charAt(0) > '9') {
            return Optional.empty();
        }
        String second = unit.alternatives().getFirst();
        return Optional.of(new BoostQuery(
                new DisjunctionMaxQuery(
                        List.of(
                                new BoostQuery(new PhraseQuery(1, Fields.TITLE, first, second), 2),
                                new PhraseQuery(1, Fields.BODY, first, second)),
                        0),
                NEAR));
    }

    private void show(Concept concept) {
        for (String field : List.of(Fields.TITLE, Fields.BODY)) {
            concept.alternatives().forEach(term -> shown.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
            if (!concept.parts().isEmpty()) {
                shown.add(phraseIn(field, concept.parts()), Occur.SHOULD);
            }
        }
    }

    private Query phrase(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : Fields.SEARCHED) {
            Query query = phraseIn(field, text);
            any.add(new BoostQuery(query, Fields.WEIGHTS.getOrDefault(field, 1)), Occur.SHOULD);
            if (field.equals(Fields.TITLE) || field.equals(Fields.BODY)) {
                shown.add(query, Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query phraseIn(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** The words in this order; where a word is left out of the index there is a gap. */
    private static Query phraseIn(String field, String text) {
        TermList terms = TermScanner.scan(text);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int position = -1;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            position += terms.liesOver(i) ? 0 : 1;
            if (!terms.liesOver(i) && !TermStream.COMMON.contains(terms.term(i))) {
                phrase.add(new Term(field, terms.term(i)), position);
                words.add(terms.term(i));
            }
        }
        boolean frequent = TermStream.isFrequent(words) && position == 1;
        return switch (words.size()) {
            case 0 -> MatchNoDocsQuery.INSTANCE;
            case 1 -> new TermQuery(new Term(field, words.getFirst()));
            default -> frequent ? new TermQuery(new Term(field, TermStream.FREQUENT)) : phrase.build();
        };
    }

    private Query inField(String field, String text, boolean whole) {
        Query exact = new TermQuery(new Term(Fields.EXACT + field, text.strip().toLowerCase(Locale.ROOT)));
        if (!Fields.SEARCHED.contains(field) && !field.equals(Fields.SLUG)) {
            return new ConstantScoreQuery(exact);
        }
        if (whole) {
            Query phrase = phraseIn(field, text);
            show(field, phrase);
            return any(exact, phrase);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Concept concept : Concept.of(text.replace('-', ' '))) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            concept.alternatives().forEach(term -> one.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
            if (!concept.parts().isEmpty()) {
                one.add(phraseIn(field, concept.parts()), Occur.SHOULD);
            }
            Query any = one.build();
            show(field, any);
            all.add(any, Occur.MUST);
        }
        return any(exact, all.build());
    }

    private void show(String field, Query query) {
        if (field.equals(Fields.TITLE) || field.equals(Fields.BODY)) {
            shown.add(query, Occur.SHOULD);
        }
    }

    private static Query any(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }
}
