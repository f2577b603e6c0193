package org.dyad.extraction.plausible;

import java.util.List;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** Runs every check over the facts of one document. */
public final class Plausibility {
    private static final List<Check> CHECKS = List.of(
            new ArmSizes(),
            new IntervalHoldsEstimate(),
            new PValueFitsInterval(),
            new SpreadOfLevels(),
            new LevelFitsUnit(),
            new DosesWithinReason(),
            new DoseFitsTitle(),
            new LevelIsNoThreshold(),
            new Percentages(),
            new RepeatedLevels(),
            new NumbersOfCitation());

    private Plausibility() {}

    /** The same facts, with a doubt wherever a check found a reason. */
    public static StudyFacts check(StudyFacts facts, Document document) {
        Doubts doubts = new Doubts();
        CHECKS.forEach(check -> check.look(facts, document, doubts));
        return doubts.on(facts);
    }
}
