package org.dyad.extraction.plausible;

import org.dyad.evidence.table.PlausibleLevels;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** People differ by 25 to 60% in 25(OH)D: a much smaller SD is probably a standard error. */
final class SpreadOfLevels implements Check {
    private static final String NAME = "spread";

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (OutcomeFacts outcome : facts.outcomes()) {
            boolean vitamin = outcome.compartment().isPresent();
            if (vitamin
                    && outcome.result().value() instanceof OutcomeResult.Level level
                    && level.sd().isPresent()
                    && level.centre() > 0) {
                double sd = level.sd().getAsDouble();
                double variation = sd / level.centre();
                if (variation < PlausibleLevels.SMALLEST_VARIATION) {
                    doubts.add(
                            outcome.result(),
                            NAME,
                            "The SD %s is %.0f%% of the mean %s. People differ by 25 to 60%%: it may be a standard error.",
                            Doubts.plain(sd),
                            100 * variation,
                            Doubts.plain(level.centre()));
                } else if (variation > PlausibleLevels.LARGEST_VARIATION) {
                    doubts.add(
                            outcome.result(),
                            NAME,
                            "The SD %s is %.1f times the mean %s; it may belong to another number.",
                            Doubts.plain(sd),
                            variation,
                            Doubts.plain(level.centre()));
                }
            }
        }
    }
}
