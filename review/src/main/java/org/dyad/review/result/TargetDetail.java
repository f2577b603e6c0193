package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.planning.TrialPlan;
import org.dyad.synthesis.target.DoseBySpread;
import org.dyad.synthesis.target.ModeratedTargets;
import org.dyad.synthesis.target.RecipeResult;
import org.dyad.synthesis.target.Window;

/**
 * What stands beside the dose for a target.
 *
 * @param bySpread the dose with spreads left out; empty where there is none
 * @param windows by the usual upper thresholds; empty where the protocol asks for no upper threshold
 * @param recipes how others have read literatures, on this one
 * @param moderated the doses by baseline level and by duration, or why they cannot be told; empty where there is no dose at all
 * @param nextTrial the smallest trial expected to halve the interval of the dose for individuals
 * @param noNextTrial why there is no plan; empty where there is one
 */
public record TargetDetail(
        List<DoseBySpread> bySpread,
        List<Window> windows,
        List<RecipeResult> recipes,
        List<ModeratedTargets> moderated,
        Optional<TrialPlan> nextTrial,
        String noNextTrial) {
    public TargetDetail {
        bySpread = List.copyOf(bySpread);
        windows = List.copyOf(windows);
        recipes = List.copyOf(recipes);
        moderated = List.copyOf(moderated);
    }
}
