package org.dyad.extraction.arm;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** How often the doses of a study are given where no dose says so itself: the one frequency that the text speaks of at all. */
final class StatedFrequency {
    private static final WordTable<Frequency> WORDS = WordTable.of(Map.of(
            "daily", Frequency.DAY,
            "weekly", Frequency.WEEK,
            "monthly", Frequency.MONTH,
            "single", Frequency.ONCE,
            "bolus", Frequency.ONCE,
            "once", Frequency.ONCE));

    private StatedFrequency() {}

    static Optional<Frequency> of(Tokens tokens) {
        Set<Frequency> found = EnumSet.noneOf(Frequency.class);
        for (int i = 0; i < tokens.count(); i++) {
            WORDS.find(tokens, i).ifPresent(found::add);
            if (tokens.is(i, "per", "day") || (tokens.is(i, '/') && tokens.is(i + 1, "day"))) {
                found.add(Frequency.DAY);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
