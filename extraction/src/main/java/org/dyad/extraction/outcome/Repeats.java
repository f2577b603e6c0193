package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.extraction.fact.OutcomeResult;

/** A result that a later sentence states again counts once. Within a sentence nothing is a repetition: two groups may have one value. */
final class Repeats {
    /** So many results of one value are compared, so that a page of one number takes no longer than another. */
    private static final int MOST = 50;

    private Repeats() {}

    static List<Draft> without(List<Draft> drafts) {
        Map<Double, List<Draft>> byValue = new HashMap<>();
        for (Draft draft : drafts) {
            byValue.computeIfAbsent(valueOf(draft), value -> new ArrayList<>()).add(draft);
        }
        Map<Double, List<Draft>> seen = new HashMap<>();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            double value = valueOf(draft);
            boolean told = draft.rule().equals(FoldEffect.RULE)
                    && byValue.getOrDefault(value, List.of()).stream()
                            .limit(MOST)
                            .anyMatch(other -> saysRatio(other, draft));
            List<Draft> earlier = seen.computeIfAbsent(value, any -> new ArrayList<>());
            if (!told && earlier.stream().limit(MOST).noneMatch(one -> repeats(one, draft))) {
                earlier.add(draft);
                kept.add(draft);
            }
        }
        return kept;
    }

    private static double valueOf(Draft draft) {
        return switch (draft.result()) {
            case OutcomeResult.Level level -> level.centre();
            case OutcomeResult.Effect effect -> effect.value();
        };
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
