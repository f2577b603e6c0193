package org.dyad.extraction.plausible;

import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** A number that stands after a comparison is a limit, not what was measured. */
final class LevelIsNoThreshold implements Check {
    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (outcome.result().value() instanceof OutcomeResult.Level level
                    && facts.quantities().stream()
                            .anyMatch(quantity ->
                                    isThreshold(quantity, level.centre()) && within(quantity, outcome.result()))) {
                doubts.add(
                        outcome.result(),
                        "threshold",
                        "%s is printed as a limit (above, below, at least); it may not be a measured level.",
                        Doubts.plain(level.centre()));
            }
        }
    }

    private static boolean isThreshold(ProposedFact<Quantity> quantity, double value) {
        return quantity.value().kind() == Quantity.Kind.THRESHOLD
                && quantity.value().value() == value;
    }

    private static boolean within(ProposedFact<?> inner, ProposedFact<?> outer) {
        if (inner.quote().span().isEmpty() || outer.quote().span().isEmpty()) {
            return false;
        }
        Span in = inner.quote().span().get();
        Span out = outer.quote().span().get();
        return in.start() >= out.start() && in.end() <= out.end();
    }
}
