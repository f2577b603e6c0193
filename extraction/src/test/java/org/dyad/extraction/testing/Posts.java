package org.dyad.extraction.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;

/** Posts of a folder as documents. */
public final class Posts {
    private Posts() {}

    /** The post with a slug. */
    public static Document read(Path folder, String slug) {
        Path file = folder.resolve(slug + ".md");
        try {
            SourceFile source = new SourceFile(slug + ".md", Bytes.of(Files.readAllBytes(file)));
            return switch (new PostReader().read(source).records().getFirst()) {
                case ReadRecord.Read read -> read.document();
                case ReadRecord.Failed failed -> throw new IllegalStateException(file + ": " + failed.reason());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
