package org.dyad.extraction.plausible;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** An interval runs upward and holds its estimate. */
final class IntervalHoldsEstimate implements Check {
    private static final String NAME = "interval";

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (OutcomeFacts outcome : facts.outcomes()) {
            OutcomeResult result = outcome.result().value();
            double estimate =
                    switch (result) {
                        case OutcomeResult.Level level -> level.centre();
                        case OutcomeResult.Effect effect -> effect.value();
                    };
            Optional<Interval> interval =
                    switch (result) {
                        case OutcomeResult.Level level -> level.spread();
                        case OutcomeResult.Effect effect -> effect.interval();
                    };
            if (interval.isEmpty()) {
                continue;
            }
            double low = interval.get().low();
            double high = interval.get().high();
            if (low > high) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "The interval runs from %s down to %s; a sign may be lost.",
                        Doubts.plain(low),
                        Doubts.plain(high));
            } else if (estimate < low || estimate > high) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "%s lies outside its interval, %s to %s; a sign may be lost, or the interval may belong to another number.",
                        Doubts.plain(estimate),
                        Doubts.plain(low),
                        Doubts.plain(high));
            }
        }
    }
}
