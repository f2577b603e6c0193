package org.dyad.library.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingTextBuilder;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;

/** The posts of the corpus, and its article with nothing known of it but its text and the name of its file. */
public record CorpusDocuments(List<Document> documents) implements DocumentSource {
    /** Reads them. */
    public static CorpusDocuments read() {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> posts = Files.list(SharedFiles.shared("corpus/posts"));
                Stream<Path> articles = Files.list(SharedFiles.shared("corpus/articles"))) {
            for (Path post : posts.sorted().toList()) {
                Bytes bytes = Bytes.of(Files.readAllBytes(post));
                SourceFile file = new SourceFile(post.getFileName().toString(), bytes);
                for (ReadRecord record : new PostReader().read(file).records()) {
                    if (record instanceof ReadRecord.Read read) {
                        documents.add(read.document());
                    }
                }
            }
            for (Path article : articles.sorted().toList()) {
                documents.add(plain(article.getFileName().toString(), Files.readString(article)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CorpusDocuments(documents);
    }

    private static Document plain(String name, String text) {
        String id = name.replace(".txt", "");
        ReadingTextBuilder reading = new ReadingTextBuilder(text).copy(0, text.length());
        reading.block(new Block.Paragraph(new Span(0, text.length())));
        return new Document(
                new DocumentId(id),
                DocumentKind.TEXT,
                Metadata.titled(Optional.empty()),
                text,
                reading.build(),
                List.of(),
                List.of());
    }

    @Override
    public String state() {
        return "corpus " + documents.size();
    }

    @Override
    public List<Entry> entries() {
        return documents.stream()
                .map(document -> new Entry(
                        document.id(), String.valueOf(document.source().hashCode())))
                .toList();
    }

    @Override
    public void forEach(List<DocumentId> ids, int threads, Consumer<Document> work) {
        documents.stream().filter(document -> ids.contains(document.id())).forEach(work);
    }
}
