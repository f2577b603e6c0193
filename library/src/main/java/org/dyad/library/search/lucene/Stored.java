package org.dyad.library.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.search.Evidence;
import org.dyad.library.search.Highlighted;
import org.dyad.library.search.Hit;
import org.dyad.library.search.Labels;

/** What the index keeps of a document to show it. */
record Stored(Document entry, Evidence evidence) {
    private static final int OPENING = 220;

    /** Reads it, with the text only where its opening is needed. */
    static Stored read(StoredFields fields, int document, boolean withText) throws IOException {
        WithoutText visitor = new WithoutText(withText);
        fields.document(document, visitor);
        Document entry = visitor.getDocument();
        return new Stored(entry, Evidence.valueOf(entry.get(Fields.EVIDENCE)));
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
        String text = entry.get(Fields.BODY);
        if (text == null || text.isBlank()) {
            return List.of();
        }
        int end = Math.min(OPENING, text.length());
        int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
        return List.of(plain(text.substring(0, space > 0 ? space : end)));
    }

    private static Highlighted plain(String text) {
        return new Highlighted(text, new Span(0, text.length()), List.of());
    }

    private static final class WithoutText extends DocumentStoredFieldVisitor {
        private final boolean withText;

        WithoutText(boolean withText) {
            this.withText = withText;
        }

        @Override
        public Status needsField(FieldInfo field) {
            return withText || !field.name.equals(Fields.BODY) ? Status.YES : Status.NO;
        }
    }
}
