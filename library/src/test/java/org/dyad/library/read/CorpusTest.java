package org.dyad.library.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.library.document.Document;
import org.dyad.library.read.plain.PlainReader;
import org.dyad.library.read.post.PostReader;
import org.junit.jupiter.api.Test;

/** The laws of {@link ReadingLaws} on all posts, forms and articles of the shared corpus. */
class CorpusTest {
    @Test
    void everyPostObeysTheLaws() {
        List<String> broken = new ArrayList<>();
        List<Path> posts = files("corpus/posts");
        posts.addAll(files("corpus/variants"));
        for (Path post : posts) {
            Document document = read(new PostReader(), post);
            ReadingLaws.broken(document).forEach(law -> broken.add(post.getFileName() + ": " + law));
            ReadingLaws.raw(document.text()).forEach(sign -> broken.add(post.getFileName() + ": raw " + sign));
        }
        assertThat(posts).hasSizeGreaterThan(120);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyArticleObeysTheLaws() {
        for (Path article : files("corpus/articles")) {
            assertThat(ReadingLaws.broken(read(new PlainReader(), article))).isEmpty();
        }
    }

    @Test
    void everyPostIsKnownByItsContent() {
        for (Path post : files("corpus/posts")) {
            assertThat(Formats.readerFor(new SourceFile("unnamed", bytes(post))))
                    .get()
                    .isInstanceOf(PostReader.class);
        }
    }

    static Document read(DocumentReader reader, Path path) {
        ReadRecord record = reader.read(new SourceFile(path.getFileName().toString(), bytes(path)))
                .records()
                .getFirst();
        assertThat(record).isInstanceOf(ReadRecord.Read.class);
        return ((ReadRecord.Read) record).document();
    }

    private static Bytes bytes(Path path) {
        try {
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(SharedFiles.shared(folder))) {
            return new ArrayList<>(files.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
