package org.dyad.library.document;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;

/**
 * A document as it was read.
 *
 * @param id       its name in the library; stays when its content changes
 * @param kind     what was read
 * @param metadata what it says of itself
 * @param source   its characters as found: the decoded file of a post, an article or a record; for a PDF the characters of its pages in
 *                 reading order. Quotes are exact substrings of it, so anyone can check one by a plain search
 * @param text     what a person reads, with the way back to {@code source}
 * @param links    what it points to, in order
 * @param troubles what in it could not be understood, or was understood only by a guess
 * @param pages    where its source is printed, for what has pages
 */
public record Document(
        DocumentId id,
        DocumentKind kind,
        Metadata metadata,
        String source,
        ReadingText text,
        List<Link> links,
        List<Trouble> troubles,
        Optional<Pages> pages) {
    public Document {
        links = List.copyOf(links);
        troubles = List.copyOf(troubles);
    }

    /** A document without pages. */
    public Document(
            DocumentId id,
            DocumentKind kind,
            Metadata metadata,
            String source,
            ReadingText text,
            List<Link> links,
            List<Trouble> troubles) {
        this(id, kind, metadata, source, text, links, troubles, Optional.empty());
    }

    /** The same document under another name. */
    public Document named(DocumentId name) {
        return new Document(name, kind, metadata, source, text, links, troubles, pages);
    }

    /** The words of the source behind a stretch of the reading text: exact, with any markup between them. */
    public Quote quote(Span inText) {
        Span span = text.toSource(inText);
        return new Quote(id, Optional.of(span), source.substring(span.start(), span.end()));
    }
}
