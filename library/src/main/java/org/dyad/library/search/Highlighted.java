package org.dyad.library.search;

import java.util.List;
import org.dyad.evidence.origin.Span;

/**
 * Words with the stretches that matched. Plain text: whoever shows it escapes it for its own medium.
 *
 * @param text   the words
 * @param inText where they stand in what they were taken from
 * @param marked stretches of {@code text}, in order, not overlapping
 */
public record Highlighted(String text, Span inText, List<Span> marked) {
    public Highlighted {
        marked = List.copyOf(marked);
    }
}
