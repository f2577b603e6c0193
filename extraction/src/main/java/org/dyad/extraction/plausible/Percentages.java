package org.dyad.extraction.plausible;

import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** A share is from 0 to 100%, a correlation from -1 to 1, a ratio above 0. */
final class Percentages implements Check {
    private static final String NAME = "range";

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        for (ProposedFact<Quantity> quantity : facts.quantities()) {
            double value = quantity.value().value();
            if (quantity.value().kind() == Quantity.Kind.PERCENTAGE && (value < 0 || value > 100)) {
                doubts.add(quantity, NAME, "%s%% is no share of a whole; it may be a change.", Doubts.plain(value));
            }
        }
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (outcome.result().value() instanceof OutcomeResult.Effect effect) {
                effect(outcome.result(), effect, doubts);
            } else if (outcome.result().value() instanceof OutcomeResult.Level level
                    && level.unit().filter(unit -> unit.equals("%")).isPresent()
                    && (level.centre() < 0 || level.centre() > 100)) {
                doubts.add(
                        outcome.result(),
                        NAME,
                        "%s%% is no share of a whole; it may be a change.",
                        Doubts.plain(level.centre()));
            }
        }
    }

    private static void effect(ProposedFact<OutcomeResult> fact, OutcomeResult.Effect effect, Doubts doubts) {
        String value = Doubts.plain(effect.value());
        EffectKind kind = effect.kind();
        if (kind == EffectKind.CORRELATION && Math.abs(effect.value()) > 1) {
            doubts.add(fact, NAME, "%s is no correlation: those are from -1 to 1.", value);
        }
        boolean ratio =
                kind == EffectKind.ODDS_RATIO || kind == EffectKind.RISK_RATIO || kind == EffectKind.HAZARD_RATIO;
        if (ratio && effect.value() <= 0) {
            doubts.add(
                    fact, NAME, "%s is no ratio: those are above 0. It may be a difference or its logarithm.", value);
        }
        if (kind == EffectKind.PERCENT && effect.value() < -100) {
            doubts.add(fact, NAME, "Nothing falls by more than 100%%, and %s%% is printed.", value);
        }
    }
}
