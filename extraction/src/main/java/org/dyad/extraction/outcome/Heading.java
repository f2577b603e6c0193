package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.grammar.Unit;
import org.dyad.extraction.grammar.Units;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;

/** The unit in a bracket after the name of what was measured: "weight gain (g/day) was 24.1". */
final class Heading {
    private static final int REACH = 12;

    private Heading() {}

    /** The unit in the nearest bracket before a token that holds nothing but a unit. */
    static Optional<Unit> unit(Sentence sentence, int before) {
        Tokens tokens = sentence.tokens();
        for (int i = before - 1; i >= Math.max(sentence.first(), before - REACH); i--) {
            if (tokens.is(i, ';') || tokens.isNumber(i)) {
                return Optional.empty();
            }
            if (tokens.is(i, '(') || tokens.is(i, '[')) {
                Optional<Unit> unit = Units.closed(tokens, i + 1);
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }
}
