package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;

/** Levels that the abstract states; a table that states them again adds nothing. Each stands for one cell: two groups may have one value. */
final class ToldAlready {
    /** So many are compared, so that a long page takes no longer than its length. */
    private static final int MOST = 500;

    private final List<OutcomeResult.Level> told = new ArrayList<>();

    ToldAlready(List<OutcomeFacts> found) {
        for (OutcomeFacts outcome : found) {
            if (outcome.result().value() instanceof OutcomeResult.Level level && told.size() < MOST) {
                told.add(level);
            }
        }
    }

    List<OutcomeFacts> without(List<OutcomeFacts> more) {
        List<OutcomeFacts> kept = new ArrayList<>();
        for (OutcomeFacts outcome : more) {
            Optional<OutcomeResult.Level> same = outcome.result().value() instanceof OutcomeResult.Level level
                    ? told.stream().filter(earlier -> same(earlier, level)).findFirst()
                    : Optional.empty();
            if (same.isPresent()) {
                told.remove(same.get());
            } else {
                kept.add(outcome);
            }
        }
        return kept;
    }

    private static boolean same(OutcomeResult.Level a, OutcomeResult.Level b) {
        boolean units = a.unit().isEmpty()
                || b.unit().isEmpty()
                || a.unit().get().equalsIgnoreCase(b.unit().get());
        boolean spread = a.sd().isEmpty() || b.sd().isEmpty() || a.sd().equals(b.sd());
        return a.centre() == b.centre() && units && spread;
    }
}
