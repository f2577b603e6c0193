package org.dyad.library.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.Labels;
import org.dyad.library.search.term.Synonyms;
import org.dyad.library.search.term.TermList;

/** A document as an entry of the index. */
final class Entries {
    /** What is behind this many characters of a text is not searched; a longer text is a dump, not something to read. */
    static final int MOST_TEXT = 2_000_000;

    private static final int OPENING = 220;
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WEIGHTED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType SHOWN = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

    private Entries() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static org.apache.lucene.document.Document of(Document document, String version, Labels labels, Evidence evidence) {
        org.apache.lucene.document.Document entry = new org.apache.lucene.document.Document();
        Metadata metadata = document.metadata();
        entry.add(new StringField(Fields.KEY, bytes(document.id().value()), Field.Store.NO));
        exact(entry, Fields.ID, document.id().value());
        entry.add(new SortedDocValuesField(Fields.ID, bytes(document.id().value())));
        entry.add(new StoredField(Fields.ID, document.id().value()));
        entry.add(new StoredField(Fields.VERSION, version));
        WeightedTerms all = new WeightedTerms();
        text(entry, all, document);
        names(entry, all, metadata);
        metadata.slug().ifPresent(slug -> {
            words(entry, all, Fields.SLUG, slug.replace('-', ' '), WORDS);
            exact(entry, Fields.SLUG, slug);
            entry.add(new StoredField(Fields.SLUG, slug));
        });
        value(entry, Fields.KIND, document.kind().words());
        when(entry, metadata);
        DocumentNumbers numbers = DocumentNumbers.of(document);
        numbers.dois().forEach(doi -> exact(entry, Fields.DOI, doi));
        numbers.pmids().forEach(pmid -> exact(entry, Fields.PMID, pmid));
        for (Set<String> kind : List.of(numbers.dois(), numbers.pmids(), numbers.registry())) {
            kind.forEach(number -> exact(entry, Fields.ID, number));
        }
        for (Map.Entry<String, List<String>> label : labels.values().entrySet()) {
            for (String value : label.getValue()) {
                exact(entry, label.getKey(), value);
                facet(entry, label.getKey(), value);
                entry.add(new StoredField(Fields.LABEL + label.getKey(), value));
            }
        }
        entry.add(new Field(Fields.ALL, all, WEIGHTED));
        entry.add(new StoredField(Fields.EVIDENCE, evidence.name()));
        entry.add(new DoubleDocValuesField(Fields.FACTOR, evidence.factor()));
        return entry;
    }

    private static void text(org.apache.lucene.document.Document entry, WeightedTerms all, Document document) {
        String title = document.metadata().title().orElse("");
        words(entry, all, Fields.TITLE, title, SHOWN);
        entry.add(new StoredField(Fields.TITLE, title));
        String text = document.text().text();
        String searched = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        words(entry, all, Fields.BODY, searched, SHOWN);
        // Not with the stored fields: those are compressed together, and to show a hit's date its text would have to be
        // unpacked.
        entry.add(new BinaryDocValuesField(Fields.BODY, PackedText.pack(searched)));
        opening(searched).ifPresent(opening -> entry.add(new StoredField(Fields.OPENING, opening)));
        StringBuilder headings = new StringBuilder();
        for (Block block : document.text().blocks()) {
            if (block instanceof Block.Heading heading) {
                headings.append(document.text().words(heading.span())).append('\n');
            }
        }
        words(entry, all, Fields.HEADINGS, headings.toString(), WORDS);
    }

    private static Optional<String> opening(String text) {
        int end = Math.min(OPENING, text.length());
        int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
        String opening = text.substring(0, space > 0 ? space : end);
        return text.isBlank() ? Optional.empty() : Optional.of(opening);
    }

    private static void names(org.apache.lucene.document.Document entry, WeightedTerms all, Metadata metadata) {
        for (String category : metadata.categories()) {
            value(entry, Fields.CATEGORIES, category);
        }
        words(entry, all, Fields.CATEGORIES, String.join("\n", metadata.categories()), WORDS);
        for (String tag : metadata.tags()) {
            value(entry, Fields.TAGS, tag);
        }
        words(
                entry,
                all,
                Fields.TAGS,
                String.join("\n", metadata.tags()) + "\n"
                        + String.join("\n", metadata.bibliography().keywords()),
                WORDS);
        words(
                entry,
                all,
                Fields.AUTHORS,
                String.join("\n", metadata.bibliography().authors()),
                WORDS);
        metadata.bibliography().journal().ifPresent(journal -> {
            words(entry, all, Fields.JOURNAL, journal, WORDS);
            entry.add(new StoredField(Fields.JOURNAL, journal));
        });
    }

    private static void when(org.apache.lucene.document.Document entry, Metadata metadata) {
        Optional<Integer> year = metadata.date().map(date -> date.getYear()).or(() -> metadata.bibliography()
                .year());
        year.ifPresent(number -> {
            entry.add(new IntPoint(Fields.YEAR, number));
            facet(entry, Fields.YEAR, String.valueOf(number));
        });
        metadata.date()
                .map(Object::toString)
                .or(() -> year.map(String::valueOf))
                .ifPresent(date -> entry.add(new StoredField(Fields.DATE, date)));
    }

    /** A value that is stored, counted and found as a whole. */
    private static void value(org.apache.lucene.document.Document entry, String field, String value) {
        exact(entry, field, value);
        facet(entry, field, value);
        entry.add(new StoredField(field, value));
    }

    private static void words(
            org.apache.lucene.document.Document entry, WeightedTerms all, String field, String text, FieldType type) {
        TermList terms = Synonyms.ofTheField().scan(text);
        entry.add(new Field(field, new TermStream(terms), type));
        int weight = Fields.WEIGHTS.getOrDefault(field, 0);
        if (weight > 0) {
            all.add(terms, weight);
        }
    }

    private static void exact(org.apache.lucene.document.Document entry, String field, String value) {
        entry.add(new StringField(Fields.EXACT + field, bytes(value.toLowerCase(Locale.ROOT)), Field.Store.NO));
    }

    private static void facet(org.apache.lucene.document.Document entry, String field, String value) {
        if (!value.isEmpty() && value.length() < 1000) {
            entry.add(new SortedSetDocValuesFacetField(field, value));
        }
    }

    /** A term may have 32,766 bytes; what is longer is cut, and found by its beginning. */
    static BytesRef bytes(String value) {
        return new BytesRef(value.length() > 8000 ? value.substring(0, 8000) : value);
    }
}
