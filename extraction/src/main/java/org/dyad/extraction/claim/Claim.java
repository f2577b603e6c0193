package org.dyad.extraction.claim;

import java.util.Locale;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.TableWriter;

/** Something that a title says. The quote holds its words; its place is one in the source, where the title is found there unchanged. */
public sealed interface Claim {
    /** The words. */
    Quote quote();

    /**
     * A dose: "6400 IU".
     *
     * @param iu     the amount in IU
     * @param needed whether the title says that so much is needed
     */
    record Dose(double iu, boolean needed, Quote quote) implements Claim {}

    /**
     * A level of 25(OH)D: "less than 20 ng".
     *
     * @param value in {@code unit}
     * @param below whether the title speaks of those below it
     */
    record Level(double value, ConcentrationUnit unit, boolean below, Quote quote) implements Claim {}

    /**
     * A ratio of risks: "2X more likely".
     *
     * @param times greater than 0
     * @param less  whether the title says so many times less
     */
    record Times(double times, boolean less, Quote quote) implements Claim {}

    /**
     * A percentage: "reduced 30 percent", "83 percent insufficient".
     *
     * @param percent from 0
     * @param change  whether it is said of a change, not of a share of people
     */
    record Percent(double percent, boolean change, Quote quote) implements Claim {}

    /**
     * A share in words: "half of infants".
     *
     * @param fraction from 0 to 1
     */
    record Share(double fraction, Quote quote) implements Claim {}

    /**
     * That something helped, or did not.
     *
     * @param helped whether
     */
    record Help(boolean helped, Quote quote) implements Claim {}

    /** One line for a person. */
    default String sentence() {
        return switch (this) {
            case Dose dose -> number(dose.iu()) + " IU" + (dose.needed() ? " is needed" : "");
            case Level level ->
                (level.below() ? "below " : "at or above ") + number(level.value()) + " "
                        + level.unit().symbol();
            case Times times -> number(times.times()) + " times " + (times.less() ? "less" : "more") + " likely";
            case Percent percent -> number(percent.percent()) + "% " + (percent.change() ? "change" : "of people");
            case Share share -> String.format(Locale.ROOT, "a share of %.0f%%", 100 * share.fraction());
            case Help help -> help.helped() ? "it helped" : "it did not help";
        };
    }

    private static String number(double value) {
        return TableWriter.number(value);
    }
}
