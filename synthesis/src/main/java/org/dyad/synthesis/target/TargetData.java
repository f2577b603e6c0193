package org.dyad.synthesis.target;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.TrialCovariates;

/**
 * What informs a target dose: contrasts give the curve, arm means its level, arms' own standard deviations the spread
 * between people. A trial may be in one, two or all three.
 *
 * @param curve trials on the dose-response curve
 * @param level arms that inform the level
 * @param spread arms that inform the spread
 */
public record TargetData(List<DoseStudy> curve, List<LevelArm> level, List<SpreadArm> spread) {
    public TargetData {
        curve = List.copyOf(curve);
        level = level.stream()
                .sorted(Comparator.comparing(LevelArm::study)
                        .thenComparingDouble(LevelArm::dose)
                        .thenComparingDouble(LevelArm::mean)
                        .thenComparingDouble(LevelArm::variance))
                .toList();
        spread = spread.stream().sorted(SpreadArm.order()).toList();
    }

    /** The same with covariates for each trial, by its name. */
    public TargetData withCovariates(Function<String, TrialCovariates> covariates) {
        return new TargetData(
                curve.stream()
                        .map(trial -> trial.with(covariates.apply(trial.study())))
                        .toList(),
                level.stream()
                        .map(arm -> arm.with(covariates.apply(arm.study())))
                        .toList(),
                spread);
    }

    /** The same with only the levels of trials that state all of these. */
    TargetData statingLevels(List<String> names) {
        return new TargetData(
                curve,
                level.stream()
                        .filter(arm -> names.stream()
                                .allMatch(name -> arm.covariates().value(name).isPresent()))
                        .toList(),
                spread);
    }
}
