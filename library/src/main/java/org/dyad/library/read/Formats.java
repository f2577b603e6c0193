package org.dyad.library.read;

import java.util.List;
import java.util.Optional;
import org.dyad.library.read.plain.PlainReader;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.read.web.WebReader;

/**
 * Which reader a file is for: what it begins with counts first, the ending of its name second. Formats are asked in the order below; the
 * more particular stand before the more general.
 */
public final class Formats {
    private static final List<Format> KNOWN = List.of(
            new Format("post", opening -> opening.frontMatter() || opening.named("md", "markdown"), new PostReader()),
            new Format("web page", opening -> opening.html() || opening.named("html", "htm", "xhtml"), new WebReader()),
            new Format("plain text", opening -> opening.named("txt", "text") || opening.unnamed(), new PlainReader()));

    private Formats() {}

    /** The reader for a file; empty when no format fits. */
    public static Optional<DocumentReader> readerFor(SourceFile file) {
        Opening opening = Opening.of(file);
        return KNOWN.stream()
                .filter(format -> format.fits().test(opening))
                .map(Format::reader)
                .findFirst();
    }

    /** The names of the formats that are read, as a person knows them. */
    public static List<String> names() {
        return KNOWN.stream().map(Format::name).toList();
    }

    private record Format(String name, java.util.function.Predicate<Opening> fits, DocumentReader reader) {}
}
