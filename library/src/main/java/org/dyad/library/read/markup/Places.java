package org.dyad.library.read.markup;

import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.ReadingText;

/** Places of the source to places of the reading text. */
public final class Places {
    private Places() {}

    /** The stretch of the text whose characters come from a stretch of the source; empty when none does. */
    public static Optional<Span> inText(ReadingText text, Span source) {
        int start = first(text, source.start());
        int end = Math.max(start, first(text, source.end()));
        while (start < end && Character.isWhitespace(text.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The first character that comes from {@code place} or later. */
    private static int first(ReadingText text, int place) {
        int low = 0;
        int high = text.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.toSource(new Span(middle, middle + 1)).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
