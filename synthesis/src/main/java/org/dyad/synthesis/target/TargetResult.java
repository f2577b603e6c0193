package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.dose.DoseResponseFit;

/**
 * The answer to a {@link TargetQuestion}, with everything it rests on.
 *
 * @param question what was asked
 * @param meanDose the dose at which the mean reaches the threshold
 * @param individualDose the dose at which the given fraction of individuals does
 * @param spread the three spreads at the dose found, else at the highest dose of the trials
 * @param curve fraction at or above the threshold by dose
 * @param window doses that keep enough above the lower and few above the upper threshold, where asked for
 * @param fit the dose-response curve
 * @param level the level at the reference dose; absent where no trial reports arm means
 * @param spreadBetweenPeople absent where no arm carries a standard deviation of its own
 * @param interval how the intervals were made
 * @param failedReplicates bootstrap replicates in which the model could not be fitted; 0 without a bootstrap
 * @param highestDose of the arms in this analysis, IU per day
 * @param moderators of the curve, and the values at which this answer holds; empty without
 * @param notes limits that a reader must know, in plain words
 */
public record TargetResult(
        TargetQuestion question,
        DoseForTarget meanDose,
        DoseForTarget individualDose,
        Optional<Spreads> spread,
        List<FractionPoint> curve,
        Optional<Window> window,
        DoseResponseFit fit,
        Optional<LevelFit> level,
        Optional<SpreadFit> spreadBetweenPeople,
        IntervalMethod interval,
        int failedReplicates,
        double highestDose,
        List<TargetModerator> moderators,
        List<String> notes) {
    public TargetResult {
        curve = List.copyOf(curve);
        moderators = List.copyOf(moderators);
        notes = List.copyOf(notes);
    }
}
