package org.dyad.extraction.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Reads a number, or a list of numbers that may share one unit at its end, as amounts, levels, thresholds, lengths of time and percentages.
 * A list has at most {@value #LONGEST} numbers, so that a page of commas costs no more than its length.
 */
final class ValueReader {
    private static final int LONGEST = 12;
    /** A whole number without a unit after one of these says which: "was 67 nmol/L in group 1 and 40 nmol/L in group 2". */
    private static final WordTable<String> GROUPS =
            WordTable.set("group arm cohort quartile quintile tertile grade stage phase");

    private ValueReader() {}

    /** Reads at a number; the token after what was read, or the same token where it has no unit and no spread. */
    static int read(Tokens t, int at, List<Mention> out) {
        boolean which =
                GROUPS.has(t, at - 1) && t.isWhole(at) && unit(t, at + 1).isEmpty();
        if (which || Headcounts.is(t, at)) {
            return at;
        }
        List<ValueItem> items = items(t, at);
        int used = used(items);
        if (used == 0) {
            return at;
        }
        ValueMentions.write(t, items.subList(0, used), out);
        return items.get(used - 1).end();
    }

    private static List<ValueItem> items(Tokens t, int first) {
        List<ValueItem> items = new ArrayList<>(4);
        Separators.Found before = new Separators.Found(Group.Shape.SINGLE, false, first);
        int number = first;
        while (true) {
            ValueItem item = item(t, number, before);
            items.add(item);
            if (items.size() == LONGEST) {
                return items;
            }
            before = Separators.read(t, item.end());
            if (before.end() == item.end()) {
                return items;
            }
            number = ComparisonReader.skip(t, before.end());
            if (!t.isNumber(number) || startsOther(t, number)) {
                return items;
            }
        }
    }

    /** Whether a number begins something that is no member of a list: "95% CI", "25(OH)D", "86 to 2000 IU" of people. */
    private static boolean startsOther(Tokens t, int number) {
        return Headcounts.is(t, number) || SpreadReader.isLabel(t, number) || Names.end(t, number) > number;
    }

    private static ValueItem item(Tokens t, int number, Separators.Found before) {
        Comparison comparison = ComparisonReader.before(t, number);
        int end = completed(t, number);
        Optional<UnitReader.Found> unit = unit(t, end);
        if (unit.isPresent()) {
            end = unit.get().end();
        }
        Optional<SpreadReader.Found> spread = SpreadReader.read(t, end, unit.isEmpty());
        if (spread.isPresent()) {
            // A range with a unit of its own inside its bracket is read by itself afterwards.
            end = spread.get().hasUnit() ? end : spread.get().end();
            if (unit.isEmpty()) {
                unit = unit(t, end);
                end = unit.map(UnitReader.Found::end).orElse(end);
            } else if (spread.get().spread() instanceof Spread.Deviation) {
                Optional<UnitReader.Found> again = unit(t, end);
                end = again.isPresent() && again.get().kind() == unit.get().kind()
                        ? again.get().end()
                        : end;
            }
        }
        Comparison after = unit.isPresent() ? ComparisonReader.after(t, end) : Comparison.EXACT;
        if (after.isBound() && !comparison.isBound()) {
            comparison = after;
            end += 2;
        }
        return new ValueItem(number, end, comparison, spread.map(SpreadReader.Found::spread), unit, before);
    }

    /** "40+2 weeks": completed weeks and days; the token after them. */
    private static int completed(Tokens t, int number) {
        boolean days =
                t.is(number + 1, '+') && t.isGlued(number + 1) && t.isGlued(number + 2) && t.value(number + 2) < 7;
        return days ? number + 3 : number + 1;
    }

    private static Optional<UnitReader.Found> unit(Tokens t, int at) {
        return UnitReader.after(t, at).filter(found -> !isOrdinal(t, found));
    }

    /** "12 d" is a length, "3D" and "25D" are names. */
    private static boolean isOrdinal(Tokens t, UnitReader.Found found) {
        return found.kind() == UnitKind.TIME
                && t.is(found.first(), "d")
                && t.isGlued(found.first())
                && t.isCapital(found.first());
    }

    /** How many of the numbers have a meaning: up to the last one with a unit or a spread. */
    private static int used(List<ValueItem> items) {
        for (int i = items.size(); i > 0; i--) {
            ValueItem item = items.get(i - 1);
            if (item.unit().isPresent()
                    || (item.spread().isPresent() && isLevel(item.spread().get()))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isLevel(Spread spread) {
        return switch (spread) {
            case Spread.Deviation deviation -> deviation.kind() != Spread.DeviationKind.BRACKETED;
            case Spread.Limits limits -> true;
        };
    }
}
