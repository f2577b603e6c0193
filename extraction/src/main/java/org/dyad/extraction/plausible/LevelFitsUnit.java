package org.dyad.extraction.plausible;

import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.PlausibleLevels;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** A level of 25(OH)D that nobody has in its unit, and many have in the other one. */
final class LevelFitsUnit implements Check {
    private static final String NAME = "unit";

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (OutcomeFacts outcome : facts.outcomes()) {
            boolean blood =
                    outcome.compartment().isPresent() && outcome.compartment().get() != Compartment.MILK;
            if (!blood || !(outcome.result().value() instanceof OutcomeResult.Level level)) {
                continue;
            }
            Optional<ConcentrationUnit> unit = level.unit().flatMap(ConcentrationUnit::parse);
            String shown = Doubts.plain(level.centre())
                    + level.unit().map(u -> " " + u).orElse("");
            if (level.centre() < 0) {
                doubts.add(outcome.result(), NAME, "A level of %s is below zero; it may be a change.", shown);
            } else if (level.unit().isPresent() && unit.isEmpty()) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "%s is no unit in which 25(OH)D is given (ng/mL, nmol/L); it may be misprinted, or another substance.",
                        level.unit().get());
            } else if (unit.isPresent()
                    && unit.get() == ConcentrationUnit.NANOGRAMS_PER_MILLILITRE
                    && level.centre() > PlausibleLevels.HIGHEST_NANOGRAMS) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "%s would be a level of intoxication; it is a usual one in nmol/L.",
                        shown);
            } else if (unit.isPresent()
                    && unit.get() == ConcentrationUnit.NANOMOLES_PER_LITRE
                    && level.centre() < PlausibleLevels.LOWEST_NANOMOLES) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "%s is below what most assays see; it is a usual level in ng/mL.",
                        shown);
            }
        }
    }
}
