package org.dyad.extraction.grammar;

import java.util.Optional;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Reads the unit that stands at a token: ng/mL, nmol per litre, ng ml-1, IU/kg, weeks, %, kg/m2. */
final class UnitReader {
    private static final WordTable<String> SMALL = WordTable.set(
            "ng nmol nmols pmol pg fmol mg mmol \u00b5mol \u03bcmol umol mcmol mol \u00b5g \u03bcg ug mcg g iu miu \u00b5iu \u03bciu uiu mlu u mu \u00b5u"
                    + " \u03bcu meq mosm nanogram nanograms nanomole nanomoles nanomol nanomols picogram picograms picomole picomoles"
                    + " microgram micrograms milligram milligrams millimole millimoles micromole micromoles milliunits units");
    private static final WordTable<String> VOLUMES = WordTable.set(
            "ml l dl cc \u00b5l \u03bcl ul liter liters litre litres lit milliliter milliliters millilitre millilitres deciliter deciliters decilitre"
                    + " decilitres");
    private static final WordTable<String> JOINED =
            WordTable.set("ngml ngdl nmoll mgdl mgl mmoll pgml pmoll ugl ugml mcgml \u00b5gl \u03bcgl umoll");
    private static final WordTable<String> IU = WordTable.set("iu ius u units ui ie lu ic unit");
    private static final WordTable<String> MICROGRAMS =
            WordTable.set("\u00b5g \u03bcg ug mcg mcgs microgram micrograms microgm \u00b5gm \u03bcgm mug microg");
    private static final WordTable<String> TIMES = WordTable.set(
            "day days d week weeks wk wks w month months mo mos mth mths year years y yr yrs yo hour hours h hr hrs minute minutes min mins"
                    + " seconds sec decade decades");
    private static final WordTable<String> KINDS_OF_TIME = WordTable.set(
            "consecutive postnatal gestational completed complete full more additional calendar lunar academic postpartum further");
    private static final WordTable<String> MASSES = WordTable.set(
            "g mg kg gram grams gm gms kilogram kilograms kilo kilos milligram milligrams lb lbs pounds ounces oz ng pg kcal");
    private static final WordTable<String> LENGTHS =
            WordTable.set("cm mm centimeters centimetres millimeters millimetres inches");

    private UnitReader() {}

    /**
     * A unit and where it ends.
     *
     * @param perKilogram whether the amount is for each kilogram of body weight
     */
    record Found(UnitKind kind, int first, int end, boolean perKilogram) {
        Found(UnitKind kind, int first, int end) {
            this(kind, first, end, false);
        }

        Unit unit(Tokens tokens) {
            return new Unit(kind, tokens.words(first, end));
        }
    }

    /**
     * The unit after a number that ends before token {@code at}; a hyphen may join them ("12-week"), and a word may stand before a length of
     * time ("3 postnatal days").
     */
    static Optional<Found> after(Tokens t, int at) {
        boolean joined = t.is(at, '-') && t.isGlued(at) && t.isGlued(at + 1) && t.isWord(at + 1);
        if (joined && TIMES.has(t, at - 2)) {
            // "month 3-month 0"
            return Optional.empty();
        }
        boolean kind = KINDS_OF_TIME.has(t, at) && TIMES.has(t, at + 1);
        return read(t, joined || kind ? at + 1 : at);
    }

    /** The unit that begins at a token. */
    static Optional<Found> read(Tokens t, int at) {
        return switch (t.kind(at)) {
            case WORD -> word(t, at);
            case SYMBOL -> symbol(t, at);
            case NUMBER, BREAK -> Optional.empty();
        };
    }

    private static Optional<Found> symbol(Tokens t, int at) {
        if (t.is(at, '%')) {
            return found(UnitKind.PERCENT, at, at + 1);
        }
        // "?g" and "?mol/L": the micro sign was lost.
        if (t.is(at, '?') && t.isGlued(at + 1) && (t.is(at + 1, "g") || t.is(at + 1, "mol") || t.is(at + 1, "iu"))) {
            int end = perVolume(t, at + 2);
            return end > 0 ? found(UnitKind.CONCENTRATION, at, end) : microgram(t, at, at + 2);
        }
        return Optional.empty();
    }

    private static Optional<Found> word(Tokens t, int at) {
        if (TIMES.has(t, at)) {
            return found(UnitKind.TIME, at, at + 1);
        }
        if (SMALL.has(t, at)) {
            int end = perVolume(t, at + 1);
            if (end > 0) {
                return found(UnitKind.CONCENTRATION, at, end);
            }
        }
        if (JOINED.has(t, at)) {
            return found(UnitKind.CONCENTRATION, at, minusOne(t, at + 1));
        }
        if (t.is(at, "nm") && t.words(at).equals("nM")) {
            return found(UnitKind.CONCENTRATION, at, at + 1);
        }
        if (t.is(at, "percent") || t.is(at, "pct")) {
            return found(UnitKind.PERCENT, at, at + 1);
        }
        if (t.is(at, "per", "cent")) {
            return found(UnitKind.PERCENT, at, at + 2);
        }
        return amount(t, at).or(() -> other(t, at));
    }

    private static Optional<Found> amount(Tokens t, int at) {
        if (MICROGRAMS.has(t, at)) {
            return microgram(t, at, at + 1);
        }
        if (t.is(at, "i") && t.is(at + 1, '.') && t.is(at + 2, "u")) {
            return perWeight(t, UnitKind.IU, at, t.is(at + 3, '.') && t.isGlued(at + 3) ? at + 4 : at + 3);
        }
        if (t.is(at, "international") && (t.is(at + 1, "units") || t.is(at + 1, "unit"))) {
            return perWeight(t, UnitKind.IU, at, at + 2);
        }
        return IU.has(t, at) ? perWeight(t, UnitKind.IU, at, at + 1) : Optional.empty();
    }

    private static Optional<Found> microgram(Tokens t, int at, int end) {
        return perWeight(t, UnitKind.MICROGRAM, at, end);
    }

    private static Optional<Found> perWeight(Tokens t, UnitKind kind, int at, int end) {
        boolean per = t.is(end, '/') || t.is(end, "per");
        if (per && (t.is(end + 1, "kg") || t.is(end + 1, "kilogram"))) {
            return Optional.of(new Found(kind, at, end + 2, true));
        }
        boolean counted = t.isNumber(end + 1) && (MASSES.has(t, end + 2) || VOLUMES.has(t, end + 2));
        if (per && (MASSES.has(t, end + 1) || counted)) {
            return found(UnitKind.RATE, at, end + 2);
        }
        return found(kind, at, end);
    }

    private static Optional<Found> other(Tokens t, int at) {
        if (LENGTHS.has(t, at)) {
            return found(t.is(at, "mm") && t.is(at + 1, "hg") ? UnitKind.PRESSURE : UnitKind.LENGTH, at, length(t, at));
        }
        if (t.is(at, "mmhg")) {
            return found(UnitKind.PRESSURE, at, at + 1);
        }
        if (t.is(at, "sd")
                && t.isNumber(at - 1)
                && !t.isWhole(at - 1)
                && (t.is(at + 1, "greater") || t.is(at + 1, "higher") || t.is(at + 1, "lower"))) {
            return found(UnitKind.SCORE, at, at + 1);
        }
        if (t.is(at, "points") || t.is(at, "point")) {
            return t.is(at, "point") && t.is(at + 1, "prevalence")
                    ? Optional.empty()
                    : found(UnitKind.SCORE, at, at + 1);
        }
        if (!MASSES.has(t, at)) {
            return Optional.empty();
        }
        if (!t.is(at + 1, '/')) {
            return found(UnitKind.MASS, at, at + 1);
        }
        boolean area = t.is(at + 2, "m") || t.is(at + 2, "cm") || t.is(at + 2, "mm");
        if (area) {
            return found(UnitKind.PER_AREA, at, power(t, at + 3));
        }
        boolean twice = t.is(at + 3, '/') && t.isWord(at + 4);
        return found(UnitKind.RATE, at, twice ? at + 5 : at + 3);
    }

    private static int length(Tokens t, int at) {
        if (t.is(at + 1, "hg")) {
            return at + 2;
        }
        boolean raised = (t.isNumber(at + 1) && t.isGlued(at + 1) && t.value(at + 1) < 4)
                || t.is(at + 1, '\u00b2')
                || t.is(at + 1, '\u00b3');
        return raised ? at + 2 : t.is(at + 1, '/') && t.isWord(at + 2) ? at + 3 : at + 1;
    }

    private static Optional<Found> found(UnitKind kind, int first, int end) {
        return Optional.of(new Found(kind, first, end));
    }

    /** The end of "/mL", "per litre", "/100 ml", " ml-1"; 0 where there is none. */
    private static int perVolume(Tokens t, int at) {
        if (t.is(at, '/') || t.is(at, "per")) {
            int volume = t.isNumber(at + 1) ? at + 2 : at + 1;
            return VOLUMES.has(t, volume) ? volume + 1 : split(t, volume);
        }
        int word = t.is(at, '\u00b7') || t.is(at, '.') ? at + 1 : at;
        if (VOLUMES.has(t, word)) {
            int end = minusOne(t, word + 1);
            return end > word + 1 ? end : 0;
        }
        return 0;
    }

    /** "m L": a volume torn in two. */
    private static int split(Tokens t, int at) {
        boolean torn = (t.is(at, "m") || t.is(at, "d")) && t.is(at + 1, "l");
        return torn ? at + 2 : 0;
    }

    /** The end of the exponent −1, however it is printed; the same place where there is none. */
    private static int minusOne(Tokens t, int at) {
        if (t.is(at, '(') && t.is(at + 2, ')') && t.value(at + 1) == -1) {
            return at + 3;
        }
        int i = t.is(at, '^') ? at + 1 : at;
        if (t.isNumber(i) && t.value(i) == -1) {
            return i + 1;
        }
        if (t.is(i, '-') && t.isNumber(i + 1) && t.value(i + 1) == 1) {
            return i + 2;
        }
        return t.is(i, '\u207b') && t.is(i + 1, '\u00b9') ? i + 2 : at;
    }

    private static int power(Tokens t, int at) {
        int i = t.is(at, '^') ? at + 1 : at;
        if (t.is(i, '(') && t.isNumber(i + 1) && t.is(i + 2, ')')) {
            return i + 3;
        }
        boolean raised = (t.isNumber(i) && t.isGlued(i)) || t.is(i, '\u00b2') || t.is(i, '\u00b3');
        return raised ? i + 1 : at;
    }
}
