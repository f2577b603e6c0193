package org.dyad.extraction.plausible;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dyad.evidence.table.PlausibleLevels;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** Doses that nobody gives: too much every day, more than a single dose ever was, or next to nothing. */
final class DosesWithinReason implements Check {
    private static final String NAME = "dose";

    /** IU; single doses of 600,000 are given against rickets. (j) */
    private static final double HIGHEST_SINGLE = 1_000_000;

    /** IU per day; multivitamins hold more. (j) */
    private static final double LOWEST_DAILY = 20;

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        facts.arms().stream().flatMap(DosesWithinReason::doses).forEach(dose -> look(dose, doubts));
    }

    private static Stream<ProposedFact<StatedDose>> doses(ArmFacts arm) {
        return Stream.of(arm.dose(), arm.infantDose()).flatMap(Optional::stream);
    }

    private static void look(ProposedFact<StatedDose> fact, Doubts doubts) {
        StatedDose dose = fact.value();
        OptionalDouble daily = dose.iuPerDay();
        double iu = dose.amount() * dose.unit().iu();
        if (daily.isPresent() && daily.getAsDouble() > PlausibleLevels.HIGHEST_DAILY_DOSE) {
            doubts.add(
                    fact,
                    NAME,
                    "%s IU per day is more than anyone gives; it may be weekly or monthly, or micrograms mixed up with IU.",
                    Doubts.plain(daily.getAsDouble()));
        } else if (daily.isPresent() && daily.getAsDouble() > 0 && daily.getAsDouble() < LOWEST_DAILY) {
            doubts.add(
                    fact,
                    NAME,
                    "%s IU per day is next to nothing; the unit may be micrograms.",
                    Doubts.plain(daily.getAsDouble()));
        } else if (!dose.perKilogram()
                && dose.every().filter(every -> every == Frequency.ONCE).isPresent()
                && iu > HIGHEST_SINGLE) {
            doubts.add(fact, NAME, "A single dose of %s IU is more than was ever given.", Doubts.plain(iu));
        }
    }
}
