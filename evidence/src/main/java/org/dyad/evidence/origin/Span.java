package org.dyad.evidence.origin;

import org.dyad.evidence.InvalidEvidence;

/**
 * A stretch of a document's text, in UTF-16 code units.
 *
 * @param start of the first
 * @param end   after the last; not before {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new InvalidEvidence("A quote runs from %s to %s; it must run forward from 0 or later.", start, end);
        }
    }
}
