package org.dyad.extraction.grammar;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** The words for units of time. */
final class TimeWords {
    private static final WordTable<TimeUnit> UNITS = WordTable.of(Map.ofEntries(
            Map.entry("day", TimeUnit.DAY),
            Map.entry("days", TimeUnit.DAY),
            Map.entry("d", TimeUnit.DAY),
            Map.entry("week", TimeUnit.WEEK),
            Map.entry("weeks", TimeUnit.WEEK),
            Map.entry("wk", TimeUnit.WEEK),
            Map.entry("wks", TimeUnit.WEEK),
            Map.entry("w", TimeUnit.WEEK),
            Map.entry("month", TimeUnit.MONTH),
            Map.entry("months", TimeUnit.MONTH),
            Map.entry("mo", TimeUnit.MONTH),
            Map.entry("mos", TimeUnit.MONTH),
            Map.entry("mth", TimeUnit.MONTH),
            Map.entry("mths", TimeUnit.MONTH),
            Map.entry("year", TimeUnit.YEAR),
            Map.entry("years", TimeUnit.YEAR),
            Map.entry("y", TimeUnit.YEAR),
            Map.entry("yo", TimeUnit.YEAR),
            Map.entry("yr", TimeUnit.YEAR),
            Map.entry("yrs", TimeUnit.YEAR)));

    private TimeWords() {}

    /** The unit at a token; empty for hours and shorter, and for decades. */
    static Optional<TimeUnit> unit(Tokens t, int i) {
        return UNITS.find(t, i);
    }

    /** One of the unit at a token in days; not a number for units shorter than a day, but for 24 h see the caller. */
    static double days(Tokens t, int i) {
        boolean hours = t.is(i, "h") || t.is(i, "hour") || t.is(i, "hours");
        return hours ? 1.0 / 24 : unit(t, i).map(TimeUnit::days).orElse(Double.NaN);
    }
}
