package org.dyad.library.read.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Trouble;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.TextDecoder;

/**
 * Reads a post: front matter in JSON, YAML or TOML, then its text. A file is one post; its name in the library is its slug, or the file's
 * name without its ending where it has none.
 */
public final class PostReader implements DocumentReader {
    @Override
    public ReadRecords read(SourceFile file) {
        return ReadRecords.of(
                switch (TextDecoder.decode(file)) {
                    case TextDecoder.Refused(String reason) -> new ReadRecord.Failed("the file", reason);
                    case TextDecoder.Text(String text, List<Trouble> troubles) -> read(file, text, troubles);
                });
    }

    private static ReadRecord read(SourceFile file, String text, List<Trouble> decoding) {
        return switch (FrontMatter.read(text)) {
            case FrontMatter.Broken(String reason) ->
                new ReadRecord.Failed("front matter", file.name() + ", " + reason);
            case FrontMatter.Fields(Map<String, List<String>> values, int bodyStart) -> {
                Metadata metadata = PostMetadata.of(values);
                yield isPost(file, metadata, text.substring(bodyStart))
                        ? document(file, text, metadata, bodyStart, decoding)
                        : new ReadRecord.Failed(
                                "the file",
                                file.name()
                                        + " holds fields but is no post: a post has a title of its own and a text, a date, tags or "
                                        + "old addresses; nor is it a citation record or a registry entry. Leave it out, or name it "
                                        + ".md if it is a post all the same.");
            }
            case FrontMatter.None()
            when text.isBlank() -> new ReadRecord.Failed("the file", file.name() + " is empty: 0 bytes.");
            case FrontMatter.None() -> {
                List<Trouble> troubles = new ArrayList<>(decoding);
                troubles.add(new Trouble(
                        "The post has no front matter: no title, no date, no old addresses.", Optional.empty()));
                yield document(file, text, Metadata.titled(Optional.empty()), 0, troubles);
            }
        };
    }

    /** A file named as markdown is a post whatever it lacks; another one with fields may be anything: settings, annotations. */
    private static boolean isPost(SourceFile file, Metadata metadata, String body) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean dated = metadata.date().isPresent() || metadata.pageId().isPresent();
        boolean filed = !metadata.aliases().isEmpty()
                || !metadata.categories().isEmpty()
                || !metadata.tags().isEmpty();
        return name.endsWith(".md")
                || name.endsWith(".markdown")
                || (metadata.title().isPresent() && (dated || filed || !body.isBlank()));
    }

    private static ReadRecord document(
            SourceFile file, String text, Metadata metadata, int bodyStart, List<Trouble> before) {
        String fileName = file.baseName();
        Body body = Body.read(text, bodyStart);
        List<Trouble> troubles = new ArrayList<>(before);
        metadata.slug()
                .filter(slug -> !slug.equals(fileName))
                .ifPresent(slug -> troubles.add(new Trouble(
                        "The file is named \"" + fileName + "\" and its slug is \"" + slug + "\"; the slug counts.",
                        Optional.empty())));
        troubles.addAll(body.troubles());
        DocumentId id = new DocumentId(metadata.slug().orElse(fileName));
        Document document = new Document(id, DocumentKind.POST, metadata, text, body.text(), body.links(), troubles);
        return new ReadRecord.Read("the file", key(metadata, fileName), document);
    }

    private static String key(Metadata metadata, String fileName) {
        return metadata.pageId()
                .map(page -> "page:" + page)
                .or(() -> metadata.slug().map(slug -> "slug:" + slug))
                .orElse("file:" + fileName);
    }
}
