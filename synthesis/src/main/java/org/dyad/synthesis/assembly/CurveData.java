package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Sourced;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseContrast;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.TrialCovariates;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.ModeratedTargets;
import org.dyad.synthesis.target.SpreadArm;
import org.dyad.synthesis.target.TargetData;

/** Hands an assembly to the dose-response curve and the target dose. */
public final class CurveData {
    private CurveData() {}

    /** The trials on the curve. */
    public static List<DoseStudy> studies(Assembly assembly) {
        return assembly.trials().stream()
                .map(trial -> study(trial, assembly.rules()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Curve, level and spread. */
    public static TargetData target(Assembly assembly) {
        List<LevelArm> level = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (AssembledTrial trial : assembly.trials()) {
            for (ArmValue arm : trial.arms()) {
                if (trial.uses(arm.arm(), Use.LEVEL)) {
                    double se = arm.endStandardError().orElseThrow().value();
                    level.add(new LevelArm(
                            trial.trial(),
                            arm.iuPerDay().orElseThrow(),
                            arm.end().orElseThrow().value(),
                            se * se));
                }
                if (trial.uses(arm.arm(), Use.SPREAD)) {
                    spread.add(new SpreadArm(
                            trial.trial(),
                            arm.iuPerDay(),
                            arm.end().orElseThrow().value(),
                            arm.ownStandardDeviation().orElseThrow().value(),
                            arm.n().orElseThrow().value()));
                }
            }
        }
        Map<String, TrialCovariates> covariates = new HashMap<>();
        assembly.trials().forEach(trial -> covariates.put(trial.trial(), covariates(trial)));
        return new TargetData(studies(assembly), level, spread)
                .withCovariates(trial -> covariates.getOrDefault(trial, TrialCovariates.none()));
    }

    /** What the trial states of its baseline (the mean of the arms that give one, each with one vote) and of its duration. */
    private static TrialCovariates covariates(AssembledTrial trial) {
        TrialCovariates covariates = TrialCovariates.none();
        OptionalDouble baseline = trial.arms().stream()
                .flatMap(arm -> arm.baseline().stream())
                .mapToDouble(Sourced::value)
                .average();
        if (baseline.isPresent()) {
            covariates = covariates.with(ModeratedTargets.BASELINE, baseline.getAsDouble());
        }
        return trial.durationWeeks().isPresent()
                ? covariates.with(
                        ModeratedTargets.DURATION_WEEKS, trial.durationWeeks().getAsDouble())
                : covariates;
    }

    private static Optional<DoseStudy> study(AssembledTrial trial, AssemblyRules rules) {
        List<AssembledContrast> on = trial.contrasts().stream()
                .filter(c -> c.keptOffCurve().isEmpty())
                .toList();
        if (on.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(trial.armBased() ? armBased(trial, on) : contrastBased(trial, on, rules));
    }

    /** Arm means; where finals were corrected for baseline, the corrected means, so that their differences are the contrasts. */
    private static DoseStudy armBased(AssembledTrial trial, List<AssembledContrast> contrasts) {
        AssembledContrast first = contrasts.getFirst();
        boolean changes = first.number() == NumberUsed.CHANGES;
        ArmValue reference = trial.arm(first.versus()).orElseThrow();
        double base =
                (changes ? reference.change() : reference.end()).orElseThrow().value();
        List<DoseArm> arms = new ArrayList<>();
        arms.add(arm(reference, base, first.versusDose(), changes));
        for (AssembledContrast c : contrasts) {
            arms.add(arm(trial.arm(c.arm()).orElseThrow(), base + c.estimate(), c.dose(), changes));
        }
        return new DoseStudy.ArmBased(trial.trial(), arms, 0);
    }

    private static DoseArm arm(ArmValue value, double mean, double dose, boolean changes) {
        double se = (changes ? value.changeStandardError() : value.endStandardError())
                .orElseThrow()
                .value();
        OptionalDouble n = value.n().map(v -> OptionalDouble.of(v.value())).orElse(OptionalDouble.empty());
        return new DoseArm(dose, mean, OptionalDouble.empty(), n, OptionalDouble.of(se));
    }

    private static DoseStudy contrastBased(
            AssembledTrial trial, List<AssembledContrast> contrasts, AssemblyRules rules) {
        List<DoseContrast> given = contrasts.stream()
                .map(c -> new DoseContrast(c.dose(), c.estimate(), c.standardError()))
                .toList();
        return DoseStudy.ContrastBased.sharingAnArm(
                trial.trial(), contrasts.getFirst().versusDose(), given, rules.sharedArmCorrelation());
    }
}
