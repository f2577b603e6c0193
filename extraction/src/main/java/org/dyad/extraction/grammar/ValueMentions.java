package org.dyad.extraction.grammar;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Turns the numbers of a list into mentions: those without a unit take the next unit of the list. */
final class ValueMentions {
    private static final WordTable<String> DIFFERENCES =
            WordTable.set("higher lower greater smaller increase decrease reduction difference more less");

    private final Tokens t;
    private final List<ValueItem> items;
    private final List<Mention> out;

    private ValueMentions(Tokens t, List<ValueItem> items, List<Mention> out) {
        this.t = t;
        this.items = items;
        this.out = out;
    }

    static void write(Tokens t, List<ValueItem> items, List<Mention> out) {
        new ValueMentions(t, items, out).write();
    }

    private void write() {
        int from = 0;
        while (from < items.size()) {
            int to = runEnd(from);
            writeRun(from, to);
            from = to;
        }
    }

    /** The end of a run of numbers that have one kind of unit in common. */
    private int runEnd(int from) {
        Optional<UnitKind> kind = kindAt(from);
        int to = from + 1;
        while (to < items.size() && kindAt(to).equals(kind)) {
            to++;
        }
        return to;
    }

    private Optional<UnitKind> kindAt(int index) {
        return unitAt(index).map(UnitReader.Found::kind);
    }

    /** The number's own unit, or the next one of the list, where the list lends it. */
    private Optional<UnitReader.Found> unitAt(int index) {
        int i = index;
        while (i < items.size() && items.get(i).unit().isEmpty()) {
            i++;
        }
        return i == index || (i < items.size() && lends(index, i))
                ? items.get(i).unit()
                : Optional.empty();
    }

    /** "week 12, 30 nmol/L": a comma alone between two numbers lends nothing, and a year takes nothing. */
    private boolean lends(int from, int to) {
        if (to == from + 1
                && items.get(to).before().comma()
                && (from == 0 || !items.get(from).before().comma())) {
            return false;
        }
        // 2000 IU is a dose that people take; 2012 IU is a year before one.
        boolean round = items.get(to).unit().orElseThrow().kind() == UnitKind.IU
                && t.value(items.get(from).number()) % 100 == 0;
        return round || !Years.isYear(t, items.get(from).number());
    }

    private void writeRun(int from, int to) {
        Optional<Frequency> every = everyOf(from, to);
        for (int i = from; i < to; i++) {
            Optional<UnitReader.Found> unit = unitAt(i);
            ValueItem item = items.get(i);
            Group group = to - from == 1
                    ? Group.single(item.number(), item.end())
                    : new Group(
                            shape(from, to, i),
                            i - from,
                            to - from,
                            items.get(from).number(),
                            items.get(to - 1).end());
            if (unit.isPresent()) {
                write(item, unit.get(), group, every);
            } else if (item.spread().isPresent() && !Years.isYear(t, item.number())) {
                out.add(new Mention.LevelMention(place(item), reading(item, group), Optional.empty()));
            }
        }
    }

    /** The shape a number stands in: that of what follows it, or for the last one, of what stands before it. */
    private Group.Shape shape(int from, int to, int i) {
        Group.Shape before =
                i == from ? Group.Shape.SINGLE : items.get(i).before().shape();
        Group.Shape after =
                i + 1 == to ? Group.Shape.SINGLE : items.get(i + 1).before().shape();
        return after == Group.Shape.RANGE || before == Group.Shape.SINGLE ? after : before;
    }

    private Place place(ValueItem item) {
        return Place.of(t, item.number(), item.end());
    }

    private Reading reading(ValueItem item, Group group) {
        return new Reading(t.value(item.number()), item.comparison(), item.spread(), group);
    }

    /** A count, an amount or a length cannot be negative: a dash before it is only a dash. */
    private Reading positive(ValueItem item, Group group) {
        return new Reading(Math.abs(t.value(item.number())), item.comparison(), item.spread(), group);
    }

    private void write(ValueItem item, UnitReader.Found unit, Group group, Optional<Frequency> every) {
        Place place = place(item);
        if (isDifference(item, unit)) {
            Spread.Limits limits = (Spread.Limits) item.spread().orElseThrow();
            out.add(new Mention.EffectMention(
                    place,
                    EffectKind.MEAN_DIFFERENCE,
                    t.value(item.number()),
                    Optional.of(limits),
                    Optional.empty(),
                    place));
            return;
        }
        String printed = t.words(unit.first(), unit.end());
        switch (unit.kind()) {
            case IU, MICROGRAM -> writeAmount(item, unit, group, every);
            case CONCENTRATION ->
                out.add(
                        item.comparison().isBound()
                                ? new Mention.ThresholdMention(place, reading(item, group), unit.unit(t))
                                : new Mention.LevelMention(place, reading(item, group), Optional.of(unit.unit(t))));
            case TIME ->
                out.add(new Mention.LengthMention(
                        place, positive(item, group), printed, TimeWords.unit(t, unit.first())));
            case PERCENT -> out.add(new Mention.PercentageMention(place, reading(item, group)));
            case MASS, LENGTH, PRESSURE, PER_AREA, RATE, SCORE ->
                out.add(new Mention.LevelMention(place, reading(item, group), Optional.of(unit.unit(t))));
        }
    }

    /** "4.6 (95% CI 1.9 to 7.4) mmol/L higher": a difference with its confidence interval. */
    private boolean isDifference(ValueItem item, UnitReader.Found unit) {
        boolean confidence = item.spread().isPresent()
                && item.spread().get() instanceof Spread.Limits limits
                && limits.kind() == Spread.LimitsKind.CONFIDENCE;
        boolean level = unit.kind() != UnitKind.TIME && unit.kind() != UnitKind.PERCENT && unit.kind() != UnitKind.IU;
        boolean after = DIFFERENCES.has(t, item.end());
        return confidence
                && level
                && (after || t.is(item.number() - 2, "difference") || t.is(item.number() - 1, "difference"));
    }

    private void writeAmount(ValueItem item, UnitReader.Found unit, Group group, Optional<Frequency> every) {
        AmountUnit amount = unit.kind() == UnitKind.IU ? AmountUnit.IU : AmountUnit.MICROGRAM;
        boolean vague = t.is(unit.first(), "u") || t.is(unit.first(), "units") || t.is(unit.first(), "unit");
        if (vague && t.value(item.number()) < 100) {
            return;
        }
        String printed = t.words(unit.first(), unit.perKilogram() ? unit.end() - 2 : unit.end());
        boolean vitaminD = Substances.mayBeVitaminD(t, items.getFirst().number(), item.end());
        out.add(new Mention.DoseMention(
                place(item), positive(item, group), amount, printed, every, unit.perKilogram(), vitaminD));
    }

    private Optional<Frequency> everyOf(int from, int to) {
        Optional<UnitKind> kind = kindAt(from);
        if (kind.isEmpty() || (kind.get() != UnitKind.IU && kind.get() != UnitKind.MICROGRAM)) {
            return Optional.empty();
        }
        Optional<Frequency> after =
                FrequencyReader.after(t, items.get(to - 1).end()).map(FrequencyReader.Found::frequency);
        if (after.isPresent() && after.get() != Frequency.ONCE) {
            return after;
        }
        return FrequencyReader.before(t, items.get(from).number()).or(() -> after);
    }
}
