package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.review.protocol.ModeratorNames;
import org.dyad.review.result.ModeratorResult;
import org.dyad.review.result.SensitivityRow.Estimate;
import org.dyad.review.result.SubgroupResult;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.Subgroups;

/** Subgroups and meta-regression: what may explain why trials differ. */
final class ModeratorStep {
    private final EvidenceTable table;
    private final RandomEffects options;

    ModeratorStep(EvidenceTable table, RandomEffects options) {
        this.table = table;
        this.options = options;
    }

    /** The stated subgroup: trials begun in pregnancy against those begun after birth. */
    SubgroupResult byStart(Assembly assembly) {
        List<AssembledContrast> contrasts = assembly.pooledContrasts().stream()
                .filter(c -> SensitivityStep.startStated(trial(assembly, c)))
                .toList();
        int silent = assembly.pooledContrasts().size() - contrasts.size();
        String unstated = silent == 0 ? "" : " When it was begun is not stated in %s.".formatted(Words.trials(silent));
        List<String> labels = contrasts.stream()
                .map(c -> SensitivityStep.begunInPregnancy(trial(assembly, c))
                        ? "begun in pregnancy"
                        : "begun after birth")
                .toList();
        String by = "When the mothers' vitamin D was begun";
        if (labels.stream().distinct().count() < 2) {
            String note = labels.isEmpty()
                    ? "No pooled trial states it."
                    : "%s that state it were %s; there is nothing to compare."
                            .formatted(Words.trials(labels.size()), labels.getFirst());
            return new SubgroupResult(by, List.of(), OptionalDouble.empty(), note + unstated);
        }
        Attempt<Subgroups> attempt =
                Attempt.at(() -> Subgroups.of(options, PoolingStep.contrasts(contrasts), by, labels));
        if (attempt.value().isEmpty()) {
            return new SubgroupResult(by, List.of(), OptionalDouble.empty(), attempt.reason());
        }
        Subgroups subgroups = attempt.value().get();
        List<SubgroupResult.Group> groups = new ArrayList<>();
        for (Subgroups.Group group : subgroups.groups()) {
            Coefficient c = fit(group).pooled();
            groups.add(new SubgroupResult.Group(
                    group.label(),
                    group.fit().contrasts().studies(),
                    Estimate.of(group.fit().count(), c.estimate(), c.lower(), c.upper())));
        }
        boolean few = groups.stream().anyMatch(g -> g.trials().size() < 3);
        return new SubgroupResult(
                by,
                groups,
                few
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(subgroups.separateTauSquared().pValue()),
                (few
                                ? "A group has fewer than three trials: how its trials differ cannot be estimated, so one common"
                                        + " effect is shown for it and the groups are not tested against each other."
                                : "")
                        + notes(subgroups)
                        + unstated);
    }

    /** Fewer than three trials say nothing of how trials differ: one common effect, as for a whole outcome. */
    private PoolingFit fit(Subgroups.Group group) {
        return group.fit().count() < 3
                ? options.with(new CommonEffect())
                        .with(CoefficientTest.Z)
                        .fit(group.fit().contrasts())
                : group.fit();
    }

    private static String notes(Subgroups subgroups) {
        return subgroups.groups().stream()
                .filter(g -> g.note().isPresent())
                .map(g -> " %s: %s".formatted(g.label(), g.note().orElseThrow()))
                .collect(Collectors.joining());
    }

    ModeratorResult moderator(String name, Assembly assembly) {
        List<ModeratorResult.Point> points = new ArrayList<>();
        List<AssembledContrast> stated = new ArrayList<>();
        for (AssembledContrast c : assembly.pooledContrasts()) {
            value(name, trial(assembly, c), c).ifPresent(v -> {
                points.add(new ModeratorResult.Point(c.trial(), v, c.estimate(), c.standardError()));
                stated.add(c);
            });
        }
        int needed = ModeratorResult.TRIALS_PER_MODERATOR;
        if (stated.size() < needed) {
            String note = "Too few trials: %s of %s pooled trials state it, and a meta-regression is fitted from %s."
                    .formatted(stated.size(), assembly.pooledContrasts().size(), needed);
            return new ModeratorResult(name, points, Optional.empty(), note);
        }
        Attempt<PoolingFit> fit =
                Attempt.at(() -> options.fit(PoolingStep.contrasts(stated), Moderators.of(moderator(name, points))));
        return new ModeratorResult(name, points, fit.value(), fit.reason());
    }

    private static Moderator moderator(String name, List<ModeratorResult.Point> points) {
        List<String> words = points.stream().map(ModeratorResult.Point::value).toList();
        try {
            List<Double> numbers = words.stream().map(Double::parseDouble).toList();
            return numbers.stream().allMatch(Double::isFinite)
                    ? new Moderator.Numeric(name, numbers)
                    : new Moderator.Categorical(name, words);
        } catch (NumberFormatException e) {
            return new Moderator.Categorical(name, words);
        }
    }

    private Optional<String> value(String name, AssembledTrial trial, AssembledContrast contrast) {
        return switch (name) {
            case ModeratorNames.DURATION -> words(trial.durationWeeks());
            case ModeratorNames.DOSE -> Optional.of(Double.toString(contrast.dose()));
            case ModeratorNames.BMI ->
                trial.arms().stream()
                        .map(this::row)
                        .flatMap(Optional::stream)
                        .flatMap(m -> m.bmi().stream())
                        .map(b -> Double.toString(b.value()))
                        .findFirst();
            default ->
                trial.studies().stream()
                        .flatMap(s -> Optional.ofNullable(s.other().get(name)).stream())
                        .filter(v -> !v.isBlank())
                        .findFirst();
        };
    }

    private Optional<Measurement> row(ArmValue arm) {
        return table.measurements().stream().filter(m -> m.row() == arm.row()).findFirst();
    }

    private static Optional<String> words(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Double.toString(value.getAsDouble())) : Optional.empty();
    }

    private static AssembledTrial trial(Assembly assembly, AssembledContrast contrast) {
        return assembly.trials().stream()
                .filter(t -> t.trial().equals(contrast.trial()))
                .findFirst()
                .orElseThrow();
    }
}
