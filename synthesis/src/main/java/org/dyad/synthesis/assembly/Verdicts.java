package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.MedianSummary;
import org.dyad.evidence.study.Summary;
import org.dyad.synthesis.complete.MeanAndSd;

/** Says of each arm what it was used for, and why not for the rest. */
final class Verdicts {
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;
    private final Map<String, String> notComparable;
    private final Set<String> inPrinted;
    private final List<AssembledContrast> contrasts;
    private final List<ArmValue> arms;

    /**
     * Over the arms of one trial.
     *
     * @param inPrinted ids of the arms that a printed contrast compares
     */
    Verdicts(
            OutcomeDefinition outcome,
            AssemblyRules rules,
            Map<String, String> notComparable,
            Set<String> inPrinted,
            List<AssembledContrast> contrasts,
            List<ArmValue> arms) {
        this.outcome = outcome;
        this.rules = rules;
        this.notComparable = notComparable;
        this.inPrinted = inPrinted;
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
            return new UseVerdict(
                    Use.CONTRAST, true, assumptions(arm, mine.getFirst().number()));
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
                : new UseVerdict(Use.CURVE, true, assumptions(arm, on.getFirst().number()));
    }

    private UseVerdict level(ArmValue arm, Measurement row, Arm definition) {
        Optional<String> why = whyNoLevel(arm, row, definition);
        return new UseVerdict(Use.LEVEL, why.isEmpty(), why.orElseGet(() -> levelAssumptions(arm)));
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
            case InfantDose.NotStated none -> {
                if (!ComparableArms.statedNowhere(arms)) {
                    yield Optional.of(
                            "the infants' own vitamin D is not stated here, while other arms of the trial state it");
                }
                yield rules.infantDoseStated()
                        ? Optional.of("the infants' own vitamin D is not stated")
                        : Optional.empty();
            }
        };
    }

    private String levelAssumptions(ArmValue arm) {
        List<String> notes = new ArrayList<>();
        boolean unstated =
                outcome.compartment() == Compartment.INFANT_SERUM && arm.infantDose() instanceof InfantDose.NotStated;
        if (unstated) {
            notes.add("the infants' own vitamin D is not stated and taken as %s IU a day"
                    .formatted(ValuesOfArm.shown(rules.infantDose())));
        }
        String rest = assumptions(arm, NumberUsed.FINALS);
        if (!rest.isEmpty()) {
            notes.add(rest);
        }
        return String.join("; ", notes);
    }

    private UseVerdict spread(ArmValue arm, Measurement row) {
        String why;
        if (arm.end().isEmpty()) {
            why = row.endMedian().isPresent() ? "only a median is given" : "no mean was seen";
        } else if (arm.end().get().value() <= 0) {
            why = "the mean is not above 0";
        } else if (row.end().mean().isEmpty()) {
            why = "its mean and SD were made from a median";
        } else if (row.end().sd().isEmpty()) {
            why = "no SD between people was seen";
        } else if (row.end().sd().get().origin().uses(Derivation.SD_FROM_P)) {
            why = "its SD was derived from a p value and is shared by both arms";
        } else if (arm.ownStandardDeviation().isEmpty()) {
            why = "its SD is derived, not the trial's own";
        } else if (arm.n().isEmpty() || arm.nAssumed()) {
            why = "the number of people is not stated";
        } else if (arm.n().get().value() < 2) {
            why = "one person has no spread";
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
            return inPrinted.contains(arm.arm()) && !rules.completion()
                    ? "its difference is printed with an interval only, and standard errors made by a rule were left out"
                    : whyNoMean(arm, row, definition);
        }
        if (contrasts.isEmpty()) {
            return "no usable arm with another dose to compare it with";
        }
        AssembledContrast used = contrasts.getFirst();
        return used.versusDose() == arm.iuPerDay().orElse(-1)
                ? "the same dose as the reference arm"
                : "the trial's %s are used, and this arm has none against the reference arm"
                        .formatted(used.number().plural());
    }

    private String whyNoMean(ArmValue arm, Measurement row, Arm definition) {
        if (arm.end().isEmpty() && arm.change().isEmpty()) {
            return row.endMedian().map(median -> whyNotMedian(median, arm)).orElse("no value was seen");
        }
        if (!rules.completion() && (hasSpread(row.end()) || hasSpread(row.change()))) {
            return "its SD or standard error is derived, and derived values were left out";
        }
        boolean sd = row.end().sd().isPresent() || row.change().sd().isPresent();
        if (!sd || arm.n().isPresent()) {
            return "no SD or standard error was seen";
        }
        return definition
                .nIfEqualSplit()
                .map(n -> "mean and SD without the number of people (an equal split of the trial would assume %s)"
                        .formatted(n.value()))
                .orElse("mean and SD without the number of people");
    }

    /** Whether there is a spread that a rule made, and none of the trial's own. */
    private static boolean hasSpread(Summary summary) {
        boolean any = summary.sd().isPresent() || summary.se().isPresent();
        boolean own = ValuesOfArm.allowed(summary.sd(), false).isPresent()
                || ValuesOfArm.allowed(summary.se(), false).isPresent();
        return any && !own;
    }

    private String whyNotMedian(MedianSummary median, ArmValue arm) {
        String kind = median.kindWords().isBlank() ? "" : " (%s)".formatted(median.kindWords());
        String why = !rules.completion()
                ? "means made from medians were left out"
                : switch (FromMedian.of(median, arm.nAssumed() ? Optional.empty() : arm.n())) {
                    case MeanAndSd.Refused refused -> refused.reason();
                    case MeanAndSd.Made made -> "the mean made from it is no use here";
                };
        return "only a median is given%s; %s".formatted(kind, why);
    }

    /** What was assumed or made by a rule on the way to the number that is used. */
    private static String assumptions(ArmValue arm, NumberUsed number) {
        if (number.printed()) {
            return Derivation.SE_FROM_CI.words();
        }
        boolean changes = number == NumberUsed.CHANGES;
        List<Origin> origins = Stream.of(
                        changes ? arm.change() : arm.end(),
                        changes ? arm.changeStandardError() : arm.endStandardError())
                .flatMap(Optional::stream)
                .map(Sourced::origin)
                .toList();
        List<String> notes = new ArrayList<>();
        if (arm.nAssumed() && origins.stream().anyMatch(Origin::restsOnAssumption)) {
            notes.add("arm size assumed (equal split)");
        }
        for (Derivation rule : Derivation.values()) {
            // SD over the root of n is arithmetic, not a guess.
            if (rule != Derivation.SE_FROM_SD && origins.stream().anyMatch(o -> o.uses(rule))) {
                notes.add(rule.words());
            }
        }
        return String.join("; ", notes);
    }

    private static List<AssembledContrast> of(ArmValue arm, List<AssembledContrast> contrasts) {
        return contrasts.stream()
                .filter(c -> c.arm().equals(arm.arm()) || c.versus().equals(arm.arm()))
                .toList();
    }
}
