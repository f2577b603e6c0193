package org.dyad.extraction.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.token.Tokens;

/**
 * Amounts apart from their unit: those before a bracket with the size of a group, which take the unit of the next amount ("400 (n=48) or 1000
 * (n=47) IU"), and those behind it ("vitamin D IU 400").
 */
final class LooseAmounts {
    private static final int MOST = 6;
    private static final int SMALLEST = 100;

    private LooseAmounts() {}

    /** Adds the amounts before those that were read, and gives all in the order they are to be sorted. */
    static void add(Tokens t, List<Mention> out) {
        List<Mention> more = new ArrayList<>();
        for (Mention mention : out) {
            if (mention instanceof DoseMention dose) {
                before(t, dose, more);
            }
        }
        out.addAll(more);
    }

    private static void before(Tokens t, DoseMention dose, List<Mention> more) {
        int first = Math.min(dose.place().first(), dose.reading().group().first());
        for (int k = 0; k < MOST; k++) {
            int number = sizedBefore(t, first);
            if (number < 0) {
                return;
            }
            Reading reading =
                    new Reading(t.value(number), Comparison.EXACT, Optional.empty(), Group.single(number, number + 1));
            more.add(new DoseMention(
                    Place.of(t, number, number + 1),
                    reading,
                    dose.unit(),
                    dose.printed(),
                    dose.every(),
                    dose.perKilogram(),
                    dose.vitaminD()));
            first = number;
        }
    }

    /** The number of "400 (n = 48) or " that ends before a token; -1 where there is none. */
    private static int sizedBefore(Tokens t, int first) {
        int i = first - 1;
        while (i > first - 4
                && (t.is(i, "or") || t.is(i, "and") || t.is(i, ',') || t.is(i, "versus") || t.is(i, "vs"))) {
            i--;
        }
        return i < first - 1 ? sized(t, i) : -1;
    }

    /** The number of "400 (n = 48)" whose bracket closes at a token; -1 where there is none. */
    private static int sized(Tokens t, int i) {
        boolean size = t.is(i, ')') && t.isWhole(i - 1);
        int open = t.is(i - 2, '=') ? i - 4 : i - 3;
        boolean lettered = size && t.is(open + 1, "n") && t.is(open, '(');
        return lettered && t.isWhole(open - 1) && !t.isSpelled(open - 1) ? open - 1 : -1;
    }

    /** Reads "IU 400", and "1000 (n = 47) IU" at its unit; the token after it, or the same token. */
    static int behind(Tokens t, int at, List<Mention> out) {
        int number = at + 1;
        if (t.is(at, "iu") && sized(t, at - 1) >= 0) {
            add(t, sized(t, at - 1), at, out);
            return number;
        }
        boolean may = t.is(at, "iu") && t.isWhole(number) && t.value(number) >= SMALLEST && !t.isNumber(at - 1);
        if (!may || UnitReader.after(t, number + 1).isPresent()) {
            return at;
        }
        add(t, number, at, out);
        return number + 1;
    }

    private static void add(Tokens t, int number, int unit, List<Mention> out) {
        int end = Math.max(number, unit) + 1;
        Optional<Frequency> every = FrequencyReader.after(t, end).map(FrequencyReader.Found::frequency);
        out.add(new DoseMention(
                unit < number ? Place.of(t, unit, end) : Place.of(t, number, number + 1),
                new Reading(t.value(number), Comparison.EXACT, Optional.empty(), Group.single(number, number + 1)),
                AmountUnit.IU,
                t.words(unit),
                every.or(() -> FrequencyReader.before(t, Math.min(number, unit))),
                false,
                Substances.mayBeVitaminD(t, Math.min(number, unit), end)));
    }
}
