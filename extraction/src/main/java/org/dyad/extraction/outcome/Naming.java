package org.dyad.extraction.outcome;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;

/** Says of a number what was measured, in whom, where and when, in the words of the sentence it stands in. */
final class Naming {
    private final Mentions mentions;
    private final List<ArmFacts> arms;

    Naming(Mentions mentions, List<ArmFacts> arms) {
        this.mentions = mentions;
        this.arms = arms;
    }

    OutcomeFacts name(Draft draft, StudyReading reading) {
        Span span = mentions.tokens().span(draft.first(), draft.end());
        String measured = Measured.of(draft);
        boolean vitamin = measured.startsWith(Measured.VITAMIN);
        String median = draft.result() instanceof OutcomeResult.Level level && level.median() ? " (median)" : "";
        return new OutcomeFacts(
                measured + median,
                Groups.of(draft, arms),
                vitamin ? compartment(draft) : Optional.empty(),
                TimePoints.of(draft, mentions),
                reading.fact(draft.result(), span, draft.rule(), draft.confidence()));
    }

    private static Optional<Compartment> compartment(Draft draft) {
        return Compartments.of(draft);
    }
}
