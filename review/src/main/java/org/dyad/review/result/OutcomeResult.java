package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/**
 * What was found for one outcome.
 *
 * @param outcome what was asked
 * @param assembly what each trial gave, used or not
 * @param pooled highest dose against reference, over trials
 * @param curve the dose-response curve
 * @param alsoTried further shapes of the curve
 * @param targets the doses asked for
 * @param assumedTargets the same doses under assumptions that the main analysis does not make
 * @param robustness how firm the pooled difference is
 * @param sensitivity the same estimates under other choices
 * @param subgroups stated subgroups
 * @param moderators what may explain differences between trials
 * @param published estimates of others, beside ours
 */
public record OutcomeResult(
        OutcomeDefinition outcome,
        Assembly assembly,
        Optional<PooledResult> pooled,
        Optional<CurveResult> curve,
        List<CurveResult> alsoTried,
        List<TargetAnswer> targets,
        List<AssumedTargets> assumedTargets,
        Robustness robustness,
        List<SensitivityRow> sensitivity,
        List<SubgroupResult> subgroups,
        List<ModeratorResult> moderators,
        List<PublishedComparison> published) {
    public OutcomeResult {
        alsoTried = List.copyOf(alsoTried);
        targets = List.copyOf(targets);
        assumedTargets = List.copyOf(assumedTargets);
        sensitivity = List.copyOf(sensitivity);
        subgroups = List.copyOf(subgroups);
        moderators = List.copyOf(moderators);
        published = List.copyOf(published);
    }

    /** Whether anything was estimated. */
    public boolean computed() {
        return pooled.isPresent() || curve.isPresent() || !targets.isEmpty();
    }
}
