package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import org.dyad.extraction.fact.OutcomeResult;

/** A result that a later sentence states again counts once. Within a sentence nothing is a repetition: two groups may have one value. */
final class Repeats {
    private Repeats() {}

    static List<Draft> without(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean told =
                    draft.rule().equals(FoldEffect.RULE) && drafts.stream().anyMatch(other -> saysRatio(other, draft));
            if (!told && kept.stream().noneMatch(earlier -> repeats(earlier, draft))) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** Whether a named ratio has the value of a multiple in words: "3.5-fold greater risk ... OR 3.5". */
    private static boolean saysRatio(Draft ratio, Draft multiple) {
        return !ratio.rule().equals(FoldEffect.RULE)
                && ratio.result() instanceof OutcomeResult.Effect named
                && multiple.result() instanceof OutcomeResult.Effect told
                && named.value() == told.value();
    }

    private static boolean repeats(Draft earlier, Draft later) {
        return !earlier.sentence().equals(later.sentence()) && same(earlier.result(), later.result());
    }

    private static boolean same(OutcomeResult a, OutcomeResult b) {
        return switch (a) {
            case OutcomeResult.Level level ->
                b instanceof OutcomeResult.Level other
                        && level.centre() == other.centre()
                        && (level.sd().equals(other.sd()) || other.sd().isEmpty())
                        && (level.unit().equals(other.unit()) || other.unit().isEmpty());
            case OutcomeResult.Effect effect ->
                b instanceof OutcomeResult.Effect other
                        && effect.kind() == other.kind()
                        && effect.value() == other.value()
                        && (effect.interval().equals(other.interval())
                                || other.interval().isEmpty());
        };
    }
}
