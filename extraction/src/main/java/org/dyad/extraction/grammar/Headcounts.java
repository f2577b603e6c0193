package org.dyad.extraction.grammar;

import org.dyad.extraction.token.Tokens;

/** Tells a count of people before "to" and a dose from the lower end of a range: "assigned 85 to 1000 IU", not "200 to 400 IU". */
final class Headcounts {
    /** Doses are round numbers, counts of people seldom are. */
    private static final int ROUND = 50;

    private static final int SMALLEST_DOSE = 100;

    private Headcounts() {}

    static boolean is(Tokens t, int number) {
        boolean to = t.is(number + 1, "to") && t.isNumber(number + 2) && !t.is(number - 1, "from");
        if (!to || !t.isWhole(number) || t.value(number) % ROUND == 0) {
            return false;
        }
        double dose = t.value(number + 2);
        boolean round = dose >= SMALLEST_DOSE && dose % ROUND == 0 && dose > t.value(number);
        return round
                && UnitReader.after(t, number + 3)
                        .filter(unit -> unit.kind() == UnitKind.IU)
                        .isPresent();
    }
}
