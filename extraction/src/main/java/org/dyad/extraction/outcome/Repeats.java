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
            if (kept.stream().noneMatch(earlier -> repeats(earlier, draft))) {
                kept.add(draft);
            }
        }
        return kept;
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
