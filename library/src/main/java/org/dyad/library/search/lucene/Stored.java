package org.dyad.library.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.Highlighted;
import org.dyad.library.search.Hit;
import org.dyad.library.search.Labels;

/** What the index keeps of a document to show it. */
record Stored(Document entry, Evidence evidence) {
    static Stored read(StoredFields fields, int document) throws IOException {
        Document entry = fields.document(document);
        return new Stored(entry, Evidence.valueOf(entry.get(Fields.EVIDENCE)));
    }

    /** All of a document's text; the number is that within its part of the index. */
    static String text(LeafReader part, int document) throws IOException {
        BinaryDocValues texts = part.getBinaryDocValues(Fields.BODY);
        return texts != null && texts.advanceExact(document) ? PackedText.unpack(texts.binaryValue()) : "";
    }

    String title() {
        return Optional.ofNullable(entry.get(Fields.TITLE)).orElse("");
    }

    Hit hit(double score, List<Highlighted> title, List<Highlighted> text, List<String> why) {
        SortedMap<String, List<String>> labels = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (IndexableField field : entry.getFields()) {
            names.add(field.name());
        }
        names.stream()
                .filter(name -> name.startsWith(Fields.LABEL))
                .forEach(name -> labels.put(name.substring(Fields.LABEL.length()), List.of(entry.getValues(name))));
        return new Hit(
                new DocumentId(entry.get(Fields.ID)),
                score,
                title.isEmpty() ? plain(entry.get(Fields.TITLE)) : title.getFirst(),
                Optional.ofNullable(entry.get(Fields.SLUG)),
                Optional.ofNullable(entry.get(Fields.DATE)),
                entry.get(Fields.KIND),
                List.of(entry.getValues(Fields.CATEGORIES)),
                List.of(entry.getValues(Fields.TAGS)),
                new Labels(labels),
                evidence,
                text.isEmpty() ? opening() : text,
                why);
    }

    private List<Highlighted> opening() {
        return Optional.ofNullable(entry.get(Fields.OPENING)).map(Stored::plain).stream()
                .toList();
    }

    private static Highlighted plain(String text) {
        return new Highlighted(text, new Span(0, text.length()), List.of());
    }
}
