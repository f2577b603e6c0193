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

    private static final WordTable<String> AGAIN = WordTable.set("twice two doses again repeated");
    private static final WordTable<String> OTHERWISE =
            WordTable.set("every each twice thrice three quarterly times alternate trimester quarter bimonthly");
    private static final WordTable<String> TIMES = WordTable.set("days weeks months month years d wk wks mo");
    private static final int REACH = 28;
    private static final int NEAR = 8;

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

    /** A dose that is given again after some days: "twice, on day 0 and day 21", "at baseline and on day 21". */
    static Optional<Frequency> repeated(Offer offer) {
        Tokens tokens = offer.sentence().tokens();
        int end = offer.mention().place().end();
        boolean again = false;
        for (int i = end; i < Math.min(end + REACH, offer.sentence().end()); i++) {
            again |= AGAIN.has(tokens, i);
            int later = tokens.is(i, "and") ? day(tokens, i + 1) : -1;
            if (again && later >= 0) {
                int earlier = Math.max(0, day(tokens, i - 2));
                return frequency(later - earlier);
            }
        }
        return Optional.empty();
    }

    /** The day that "day 21", "on day 21" or "week 3" names; -1 where none is named. */
    private static int day(Tokens tokens, int i) {
        int at = tokens.is(i, "on") || tokens.is(i, "at") ? i + 1 : i;
        boolean weeks = tokens.is(at, "week") || tokens.is(at, "weeks");
        boolean named = weeks || tokens.is(at, "day") || tokens.is(at, "days");
        return named && tokens.isWhole(at + 1) && tokens.value(at + 1) < 400
                ? (int) (tokens.value(at + 1) * (weeks ? 7 : 1))
                : -1;
    }

    private static Optional<Frequency> frequency(int days) {
        for (Frequency every : Frequency.values()) {
            if (days > 1 && every.days().isPresent() && Math.abs(every.days().getAsDouble() - days) < 1.5) {
                return Optional.of(every);
            }
        }
        return Optional.empty();
    }

    /** Whether a dose is given at times that no frequency of ours names: "every three months", "at 6, 10 and 14 weeks", "twice". */
    static boolean isOtherwise(Offer offer) {
        Tokens tokens = offer.sentence().tokens();
        int end = offer.mention().place().end();
        for (int i = end; i < end + NEAR; i++) {
            if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.')) {
                return false;
            }
            if (OTHERWISE.has(tokens, i) || (tokens.is(i, '/') && tokens.isNumber(i + 1) && TIMES.has(tokens, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
