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
    /** Of a level whose group is not told, in a study of several. */
    private static final double OPEN = 0.6;

    private final Mentions mentions;
    private final List<ArmFacts> arms;

    Naming(Mentions mentions, List<ArmFacts> arms) {
        this.mentions = mentions;
        this.arms = arms;
    }

    OutcomeFacts name(Draft draft, List<Draft> all, StudyReading reading) {
        Optional<String> arm = Groups.of(draft, all, arms);
        boolean open = arm.isEmpty() && draft.isLevel() && arms.size() > 1;
        Span span = mentions.tokens().span(draft.first(), draft.end());
        String measured = Measured.of(draft);
        boolean vitamin = measured.startsWith(Measured.VITAMIN);
        String median = draft.result() instanceof OutcomeResult.Level level && level.median() ? " (median)" : "";
        return new OutcomeFacts(
                measured + median,
                arm,
                vitamin ? compartment(draft) : Optional.empty(),
                TimePoints.of(draft, mentions),
                reading.fact(
                        draft.result(),
                        span,
                        draft.rule(),
                        open ? Math.min(draft.confidence(), OPEN) : draft.confidence()));
    }

    private static Optional<Compartment> compartment(Draft draft) {
        return Compartments.of(draft);
    }
}
