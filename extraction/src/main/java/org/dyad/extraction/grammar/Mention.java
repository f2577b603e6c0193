package org.dyad.extraction.grammar;

import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.TimeUnit;

/**
 * A number with its meaning at a place. There is one mention per number: the members of a list that shares one unit are several mentions
 * with the same {@link Group}. A number with a spread ("46 ± 11 ng/mL", "53 (12) nmol/L") is one mention.
 */
public sealed interface Mention {
    /** Where. */
    Place place();

    /**
     * An amount in IU or micrograms, as of a dose or an intake.
     *
     * @param unit        IU or microgram
     * @param printed     the unit as printed; of the list, where the list shares one
     * @param every       how often; of the list, where the list shares it
     * @param perKilogram for each kilogram of body weight
     * @param vitaminD    whether it may be of vitamin D: nothing beside it says that it is of something else
     */
    record DoseMention(
            Place place,
            Reading reading,
            AmountUnit unit,
            String printed,
            Optional<Frequency> every,
            boolean perKilogram,
            boolean vitaminD)
            implements Mention {}

    /**
     * A measured level: a number with a unit of concentration or another measurement, or one without a unit but with a spread
     * ("28.9 ± 2.1").
     */
    record LevelMention(Place place, Reading reading, Optional<Unit> unit) implements Mention {
        /** Whether the unit is an amount per volume. */
        public boolean isConcentration() {
            return unit.isPresent() && unit.get().kind() == UnitKind.CONCENTRATION;
        }
    }

    /** A concentration that something is compared with: "&lt;30 nmol/L", "20 ng/mL or greater". */
    record ThresholdMention(Place place, Reading reading, Unit unit) implements Mention {}

    /** A percentage. */
    record PercentageMention(Place place, Reading reading) implements Mention {}

    /**
     * A length of time, an age or a gestational age.
     *
     * @param printed the unit as printed; of the list, where the list shares one
     * @param unit    empty for hours, minutes and seconds
     */
    record LengthMention(Place place, Reading reading, String printed, Optional<TimeUnit> unit) implements Mention {}

    /**
     * A count of people or animals.
     *
     * @param counted "n" where it is printed as n = 48; else the words that say who
     */
    record PeopleMention(Place place, double count, String counted, Group group) implements Mention {
        /** Whether it is printed as {@code n = 48}. */
        public boolean isLettered() {
            return counted.equals("n");
        }
    }

    /**
     * A p value.
     *
     * @param printed without "P =": {@code 0.03}, {@code <0.001}
     */
    record PMention(Place place, Comparison comparison, double value, String printed) implements Mention {}

    /**
     * An effect estimate.
     *
     * @param kind     what it estimates
     * @param value    as printed
     * @param interval its limits, where they follow
     * @param p        its p value as printed, where it follows
     * @param number   the place of the estimate itself, without its name and interval
     */
    record EffectMention(
            Place place,
            EffectKind kind,
            double value,
            Optional<Spread.Limits> interval,
            Optional<String> p,
            Place number)
            implements Mention {}
}
