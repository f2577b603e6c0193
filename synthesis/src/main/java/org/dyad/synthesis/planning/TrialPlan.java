package org.dyad.synthesis.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to a {@link PlanRequest}.
 *
 * @param request        what was asked
 * @param targetDose     as known now, IU per day
 * @param currentWidth   of its interval now; empty where that has no upper end
 * @param best           the smallest single trial that reaches the width; empty where none does
 * @param table          for each set of doses of the arms asked for, and for the best of others where none of those does, the smallest trial that reaches the width, or, where none does, the largest looked at; best
 *                       first; no row where the interval is already as narrow
 * @param severalTrials  where no single trial does: the least number of such trials that do, empty where even many do not
 * @param unlimitedWidth the width that one trial with an arm at each of the doses would leave however large it were: what differs between
 *                       trials stays; empty where the interval would have no upper end
 * @param notes          limits, in plain words
 */
public record TrialPlan(
        PlanRequest request,
        double targetDose,
        OptionalDouble currentWidth,
        Optional<PlannedTrial> best,
        List<PlannedTrial> table,
        Optional<PlannedTrial> severalTrials,
        OptionalDouble unlimitedWidth,
        List<String> notes) {
    public TrialPlan {
        table = List.copyOf(table);
        notes = List.copyOf(notes);
    }
}
