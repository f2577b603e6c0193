package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.MedianSummary;

/** Says of each arm what it was used for, and why not for the rest. */
final class Verdicts {
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;
    private final Map<String, String> notComparable;
    private final List<AssembledContrast> contrasts;
    private final List<ArmValue> arms;

    Verdicts(
            OutcomeDefinition outcome,
            AssemblyRules rules,
            Map<String, String> notComparable,
            List<AssembledContrast> contrasts,
            List<ArmValue> arms) {
        this.outcome = outcome;
        this.rules = rules;
        this.notComparable = notComparable;
        this.contrasts = contrasts;
        this.arms = arms;
    }

    Map<String, List<UseVerdict>> of(Map<String, Measurement> rows, Map<String, Arm> definitions) {
        Map<String, List<UseVerdict>> verdicts = new TreeMap<>();
        for (ArmValue arm : arms) {
            Measurement row = rows.get(arm.arm());
            Arm definition = definitions.get(arm.arm());
            if (row == null || definition == null) {
                continue;
            }
            verdicts.put(
                    arm.arm(),
                    List.of(
                            contrast(arm, row, definition),
                            curve(arm, row, definition),
                            level(arm, row, definition),
                            spread(arm, row)));
        }
        return verdicts;
    }

    private UseVerdict contrast(ArmValue arm, Measurement row, Arm definition) {
        List<AssembledContrast> mine = of(arm, contrasts);
        if (!mine.isEmpty()) {
            return new UseVerdict(Use.CONTRAST, true, assumptions(arm));
        }
        return new UseVerdict(Use.CONTRAST, false, whyNoContrast(arm, row, definition));
    }

    private UseVerdict curve(ArmValue arm, Measurement row, Arm definition) {
        List<AssembledContrast> mine = of(arm, contrasts);
        if (mine.isEmpty()) {
            return new UseVerdict(Use.CURVE, false, whyNoContrast(arm, row, definition));
        }
        List<AssembledContrast> on =
                mine.stream().filter(c -> c.keptOffCurve().isEmpty()).toList();
        return on.isEmpty()
                ? new UseVerdict(
                        Use.CURVE, false, mine.getFirst().keptOffCurve().orElse(""))
                : new UseVerdict(Use.CURVE, true, assumptions(arm));
    }

    private UseVerdict level(ArmValue arm, Measurement row, Arm definition) {
        Optional<String> why = whyNoLevel(arm, row, definition);
        return new UseVerdict(Use.LEVEL, why.isEmpty(), why.orElseGet(() -> assumptions(arm)));
    }

    private Optional<String> whyNoLevel(ArmValue arm, Measurement row, Arm definition) {
        if (arm.iuPerDay().isEmpty()) {
            return Optional.of("the mothers' dose is not stated");
        }
        if (!arm.endUsable()) {
            return Optional.of(whyNoMean(arm, row, definition));
        }
        if (!arm.steady()) {
            return Optional.of("a bolus sampled long after the last dose; no one daily dose describes it");
        }
        return otherInfantDose(arm);
    }

    private Optional<String> otherInfantDose(ArmValue arm) {
        if (outcome.compartment() != Compartment.INFANT_SERUM) {
            return Optional.empty();
        }
        return switch (arm.infantDose()) {
            case InfantDose.Stated stated ->
                stated.iuPerDay() == rules.infantDose()
                        ? Optional.empty()
                        : Optional.of("the infants got %s IU a day themselves; the level is read at %s"
                                .formatted(
                                        ValuesOfArm.shown(stated.iuPerDay()), ValuesOfArm.shown(rules.infantDose())));
            case InfantDose.NotStated none ->
                rules.infantDoseStated() ? Optional.of("the infants' own vitamin D is not stated") : Optional.empty();
        };
    }

    private UseVerdict spread(ArmValue arm, Measurement row) {
        String why;
        if (arm.end().isEmpty()) {
            why = row.endMedian().isPresent() ? "only a median is given" : "no mean was seen";
        } else if (arm.end().get().value() <= 0) {
            why = "the mean is not above 0";
        } else if (row.end().sd().isEmpty()) {
            why = "no SD between people was seen";
        } else if (row.end().sd().get().origin().uses(Derivation.SD_FROM_P)) {
            why = "its SD was derived from a p value and is shared by both arms";
        } else if (arm.ownStandardDeviation().isEmpty()) {
            why = "its SD is derived, not the trial's own";
        } else if (arm.n().isEmpty() || arm.nAssumed()) {
            why = "the number of people is not stated";
        } else {
            return new UseVerdict(Use.SPREAD, true, "");
        }
        return new UseVerdict(Use.SPREAD, false, why);
    }

    private String whyNoContrast(ArmValue arm, Measurement row, Arm definition) {
        String notComparableHere = notComparable.get(arm.arm());
        if (notComparableHere != null) {
            return notComparableHere;
        }
        if (!arm.endUsable() && !arm.changeUsable()) {
            return whyNoMean(arm, row, definition);
        }
        boolean sameDose = contrasts.stream()
                .anyMatch(c -> c.versusDose() == arm.iuPerDay().orElse(-1));
        return sameDose ? "the same dose as the reference arm" : "no other arm of the trial to compare it with";
    }

    private String whyNoMean(ArmValue arm, Measurement row, Arm definition) {
        if (arm.end().isEmpty() && arm.change().isEmpty()) {
            return row.endMedian().map(median -> whyNotMedian(median, arm)).orElse("no value was seen");
        }
        boolean spread = row.end().sd().isPresent() || row.change().sd().isPresent();
        if (!spread) {
            return "no SD or standard error was seen";
        }
        if (arm.n().isEmpty()) {
            return definition
                    .nIfEqualSplit()
                    .map(n -> "mean and SD without the number of people (an equal split of the trial would assume %d)"
                            .formatted(n.value()))
                    .orElse("mean and SD without the number of people");
        }
        return rules.completion()
                ? "no SD or standard error was seen"
                : "its SD or standard error is derived, and derived values were left out";
    }

    private static String whyNotMedian(MedianSummary median, ArmValue arm) {
        List<String> reasons = new ArrayList<>();
        reasons.add("only a median is given (%s)".formatted(median.kindWords()));
        if (arm.n().isEmpty()) {
            reasons.add("the number of people is not stated, so it cannot be turned into a mean");
        }
        return String.join("; ", reasons);
    }

    private static String assumptions(ArmValue arm) {
        List<String> notes = new ArrayList<>();
        if (arm.nAssumed()) {
            notes.add("arm size assumed (equal split)");
        }
        arm.endStandardError().ifPresent(se -> {
            for (Derivation rule : List.of(Derivation.SD_FROM_P, Derivation.SE_FROM_CI, Derivation.SE_FROM_P)) {
                if (se.origin().uses(rule)) {
                    notes.add(rule.words());
                }
            }
        });
        if (arm.end()
                .map(Sourced::origin)
                .filter(o -> o.uses(Derivation.UNIT_CONVERTED))
                .isPresent()) {
            notes.add("unit converted");
        }
        return String.join("; ", notes);
    }

    private static List<AssembledContrast> of(ArmValue arm, List<AssembledContrast> contrasts) {
        return contrasts.stream()
                .filter(c -> c.arm().equals(arm.arm()) || c.versus().equals(arm.arm()))
                .toList();
    }
}
