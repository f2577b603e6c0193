package org.dyad.library.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;

/** Documents made up for tests: one paragraph a line, a heading where a line begins with a number sign. */
public final class Invented implements DocumentSource {
    private final List<Document> documents = new ArrayList<>();
    private String state = "";

    /** Adds a post. */
    public Invented post(String id, String title, String date, List<String> tags, String text) {
        documents.add(document(id, title, date, tags, text));
        state += id + "=" + text.hashCode() + title.hashCode() + ";";
        return this;
    }

    /** A post. */
    public static Document document(String id, String title, String date, List<String> tags, String text) {
        Metadata metadata = new Metadata(
                Optional.of(title),
                Optional.of(id),
                List.of("/" + title.replace(' ', '+')),
                Optional.empty(),
                Optional.of(LocalDate.parse(date)),
                tags.subList(0, Math.min(1, tags.size())),
                tags,
                Bibliography.NONE,
                new TreeMap<>());
        ReadingTextBuilder reading = new ReadingTextBuilder(text);
        int at = 0;
        for (String line : text.split("\n")) {
            int start = reading.position();
            boolean heading = line.startsWith("# ");
            reading.copy(at + (heading ? 2 : 0), at + line.length());
            Span span = new Span(start, reading.position());
            reading.block(heading ? new Block.Heading(2, span) : new Block.Paragraph(span));
            at += line.length();
            if (at < text.length()) {
                reading.copy(at, at + 1);
                at++;
            }
        }
        return new Document(
                new DocumentId(id), DocumentKind.POST, metadata, text, reading.build(), List.of(), List.of());
    }

    @Override
    public String state() {
        return state;
    }

    @Override
    public List<Entry> entries() {
        return documents.stream()
                .map(document -> new Entry(
                        document.id(),
                        String.valueOf(Arrays.hashCode(new Object[] {document.source(), document.metadata()}))))
                .toList();
    }

    /** One of them. */
    public Document load(String id) {
        return documents.stream()
                .filter(document -> document.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void forEach(List<DocumentId> ids, int threads, Consumer<Document> work) {
        List<Document> wanted = ids.stream().map(id -> load(id.value())).toList();
        (threads > 1 ? wanted.parallelStream() : wanted.stream()).forEach(work);
    }
}
