package org.dyad.library.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.library.read.plain.PlainReader;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.read.web.WebReader;

/**
 * Which reader a file is for: what it begins with counts first, the ending of its name second. Formats are asked in the order below; the
 * more particular stand before the more general.
 */
public final class Formats {
    /**
     * Names the rules by which files are read. It is raised whenever any reader makes another document of the same bytes: a library then
     * reads what it keeps anew, and an index is made of what was read.
     */
    public static final String RULES = "1";

    private static final List<Format> KNOWN = List.of(
            new Format("post", opening -> opening.frontMatter() || opening.named("md", "markdown"), new PostReader()),
            new Format("web page", opening -> opening.html() || opening.named("html", "htm", "xhtml"), new WebReader()),
            new Format("plain text", opening -> opening.named("txt", "text") || opening.unnamed(), new PlainReader()));

    private Formats() {}

    /** The reader for a file; empty when no format fits. */
    public static Optional<DocumentReader> readerFor(SourceFile file) {
        Opening opening = Opening.of(file);
        // Records, articles and registry entries show what they are; a post may hold anything, so its name decides.
        Optional<DocumentReader> record = opening.named("md", "markdown") ? Optional.empty() : RecordFormats.of(file);
        return record.isPresent() ? record : general(opening);
    }

    private static Optional<DocumentReader> general(Opening opening) {
        return KNOWN.stream()
                .filter(format -> format.fits().test(opening))
                .map(Format::reader)
                .findFirst();
    }

    /** The names of the formats that are read, as a person knows them. */
    public static List<String> names() {
        return Stream.concat(RecordFormats.NAMES.stream(), KNOWN.stream().map(Format::name))
                .toList();
    }

    private record Format(String name, java.util.function.Predicate<Opening> fits, DocumentReader reader) {}
}
