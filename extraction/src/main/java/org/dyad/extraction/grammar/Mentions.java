package org.dyad.extraction.grammar;

import java.util.List;
import org.dyad.extraction.token.Tokens;

/**
 * What the grammar read in a text.
 *
 * @param tokens the text
 * @param all    in order of their place
 */
public record Mentions(Tokens tokens, List<Mention> all) {
    public Mentions {
        all = List.copyOf(all);
    }

    /** Those of one kind, in order. */
    public <T extends Mention> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Those that begin in a stretch of tokens. */
    public List<Mention> between(int first, int end) {
        return all.subList(firstAt(first), firstAt(end));
    }

    private int firstAt(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).place().first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
