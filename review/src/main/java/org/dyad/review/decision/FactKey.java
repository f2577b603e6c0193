package org.dyad.review.decision;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.review.folder.Sha256;

/**
 * What makes a proposed fact the same fact when the document is read again: where it was read, what question it answers, and the value.
 *
 * @param document which
 * @param kind     the question
 * @param of       the group it belongs to, for what is said of a group; else empty words
 * @param place    in the document's source
 * @param value    in the words of {@link FactWords}
 */
public record FactKey(DocumentId document, FactKind kind, String of, Optional<Span> place, String value) {
    private static final int SHORT = 12;

    /** A short name for a person to type: twelve hexadecimal digits made from all parts. */
    public String id() {
        String all = String.join(
                "\u0000",
                document.value(),
                kind.code(),
                of,
                place.map(span -> span.start() + "-" + span.end()).orElse(""),
                value);
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
