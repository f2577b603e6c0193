package org.dyad.extraction.grammar;

import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads how often an amount is given: "/day", "per week", "once a month", "every 2 weeks", "daily", "as a single dose". */
final class FrequencyReader {
    private static final WordTable<Frequency> PERIODS = WordTable.of(Map.ofEntries(
            Map.entry("day", Frequency.DAY),
            Map.entry("d", Frequency.DAY),
            Map.entry("diem", Frequency.DAY),
            Map.entry("daily", Frequency.DAY),
            Map.entry("week", Frequency.WEEK),
            Map.entry("wk", Frequency.WEEK),
            Map.entry("w", Frequency.WEEK),
            Map.entry("fortnight", Frequency.TWO_WEEKS),
            Map.entry("month", Frequency.MONTH),
            Map.entry("mo", Frequency.MONTH),
            Map.entry("mth", Frequency.MONTH)));
    private static final WordTable<Frequency> ADVERBS = WordTable.of(Map.ofEntries(
            Map.entry("daily", Frequency.DAY),
            Map.entry("qd", Frequency.DAY),
            Map.entry("weekly", Frequency.WEEK),
            Map.entry("fortnightly", Frequency.TWO_WEEKS),
            Map.entry("biweekly", Frequency.TWO_WEEKS),
            Map.entry("monthly", Frequency.MONTH),
            Map.entry("single", Frequency.ONCE),
            Map.entry("stat", Frequency.ONCE),
            Map.entry("bolus", Frequency.ONCE),
            Map.entry("stoss", Frequency.ONCE)));
    /** Words that may stand between an amount and its frequency, after it. */
    private static final WordTable<String> BETWEEN = WordTable.set(
            "of oral orally vitamin vit d d3 d2 cholecalciferol colecalciferol ergocalciferol calcifediol supplement supplements supplementation"
                    + " by mouth via was were is are be given administered taken as a an in the intake dose doses capsule capsules tablet drops"
                    + " pearl pearls either and calcium plus placebo im intramuscular intramuscularly");
    /** Words that may stand between a frequency and its amount, before it. */
    private static final WordTable<String> LEADING = WordTable.set(
            "of oral dose doses dosage dosages supplement supplements supplementation vitamin vit d d3 d2 cholecalciferol bolus a an the intake"
                    + " intakes with intramuscular im injection treatment receive either to was were is capsule capsules or from at regimen"
                    + " regimens prenatal");

    private static final int REACH = 9;

    private FrequencyReader() {}

    /** A frequency and the token after it. */
    record Found(Frequency frequency, int end) {}

    /** The frequency of an amount whose unit ends before token {@code at}, perhaps a few words on. */
    static Optional<Found> after(Tokens t, int at) {
        Optional<Found> weak = Optional.empty();
        int i = at;
        for (int step = 0; step < REACH; step++) {
            Optional<Found> found = read(t, i);
            if (found.isPresent() && found.get().frequency() != Frequency.ONCE) {
                return found;
            }
            weak = weak.isPresent() ? weak : found;
            int next = found.isPresent() ? found.get().end() : between(t, i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return weak;
    }

    private static int between(Tokens t, int i) {
        if (BETWEEN.has(t, i)) {
            return i + 1;
        }
        // "vitamin D3", "vitamin D 3"
        if (t.isNumber(i) && (t.value(i) == 3 || t.value(i) == 2) && (t.is(i - 1, "d") || t.is(i - 1, '('))) {
            return i + 1;
        }
        if (t.is(i, ')') || t.is(i, '-') || t.is(i, '\u2083')) {
            return i + 1;
        }
        return t.is(i, '(') ? bracket(t, i) : i;
    }

    /** The token after a bracket such as "(10 μg)" or "(cholecalciferol)"; the same token where it is longer. */
    private static int bracket(Tokens t, int open) {
        for (int i = open + 1; i <= open + 6; i++) {
            if (t.is(i, ')')) {
                return i + 1;
            }
        }
        return open;
    }

    /** The frequency that stands before a number: "a daily dose of 400 IU". */
    static Optional<Frequency> before(Tokens t, int number) {
        Optional<Frequency> found = Optional.empty();
        for (int i = number - 1; i >= number - REACH; i--) {
            Optional<Frequency> here = ADVERBS.find(t, i);
            if (here.isPresent()) {
                if (here.get() != Frequency.ONCE) {
                    return here;
                }
                found = here;
            } else if (!leads(t, i)) {
                break;
            }
        }
        return found;
    }

    private static boolean leads(Tokens t, int i) {
        if (LEADING.has(t, i)) {
            return true;
        }
        boolean subscript = t.isNumber(i) && t.isGlued(i) && t.is(i - 1, "d");
        return subscript || t.is(i, '-') || t.is(i, '(') || t.is(i, "once");
    }

    /** The frequency that begins at a token. */
    static Optional<Found> read(Tokens t, int at) {
        if (t.is(at, '/')) {
            return slash(t, at + 1);
        }
        Optional<Frequency> adverb = ADVERBS.find(t, at);
        if (adverb.isPresent()) {
            return Optional.of(new Found(adverb.get(), at + 1));
        }
        if (t.is(at, "once") || t.is(at, "one", "time")) {
            return Optional.of(once(t, at));
        }
        if (t.is(at, "bi", "weekly") || (t.is(at, "bi") && t.is(at + 1, '-') && t.is(at + 2, "weekly"))) {
            return Optional.of(new Found(Frequency.TWO_WEEKS, at + (t.is(at + 1, '-') ? 3 : 2)));
        }
        if (t.is(at, "every")) {
            return every(t, at + 1);
        }
        if (t.is(at, "per") || t.is(at, "a") || t.is(at, "an") || t.is(at, "each")) {
            return PERIODS.find(t, at + 1).map(period -> new Found(period, at + 2));
        }
        return Optional.empty();
    }

    private static Optional<Found> slash(Tokens t, int at) {
        if (t.isNumber(at)) {
            return counted(t, at);
        }
        return PERIODS.find(t, at).map(period -> new Found(period, at + 1));
    }

    private static Found once(Tokens t, int at) {
        int next = t.is(at + 1, '-') || t.is(at + 1, "every") ? at + 1 : at;
        Optional<Found> further = next == at + 1 && t.is(next, "every") ? every(t, next + 1) : again(t, next + 1);
        return further.orElse(new Found(Frequency.ONCE, at + 1));
    }

    private static Optional<Found> again(Tokens t, int at) {
        Optional<Frequency> adverb = ADVERBS.find(t, at);
        if (adverb.isPresent()) {
            return Optional.of(new Found(adverb.get(), at + 1));
        }
        boolean links = t.is(at, "per") || t.is(at, "a") || t.is(at, "each") || t.is(at, "every") || t.is(at, '/');
        return links ? PERIODS.find(t, at + 1).map(period -> new Found(period, at + 2)) : Optional.empty();
    }

    private static Optional<Found> every(Tokens t, int at) {
        if (t.isNumber(at)) {
            return counted(t, at);
        }
        if (t.is(at, "other", "week") || t.is(at, "second", "week")) {
            return Optional.of(new Found(Frequency.TWO_WEEKS, at + 2));
        }
        if (t.is(at, "third", "week")) {
            return Optional.of(new Found(Frequency.THREE_WEEKS, at + 2));
        }
        return PERIODS.find(t, at).map(period -> new Found(period, at + 1));
    }

    /** "2 weeks", "14 days", "1 month", "24 h". */
    private static Optional<Found> counted(Tokens t, int at) {
        Optional<UnitReader.Found> unit = UnitReader.after(t, at + 1);
        if (unit.isEmpty() || unit.get().kind() != UnitKind.TIME) {
            return Optional.empty();
        }
        double days = t.value(at) * TimeWords.days(t, unit.get().first());
        return frequencyOf(days).map(found -> new Found(found, unit.get().end()));
    }

    private static Optional<Frequency> frequencyOf(double days) {
        for (Frequency frequency : Frequency.values()) {
            if (frequency.days().isPresent() && Math.abs(frequency.days().getAsDouble() - days) < 0.5) {
                return Optional.of(frequency);
            }
        }
        return days == 30 || days == 31 ? Optional.of(Frequency.MONTH) : Optional.empty();
    }
}
