package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.statistics.distribution.Normal;

/**
 * Makes the contrasts of one trial: one kind of number for the whole trial, the first that is there in the order of
 * {@link NumberUsed}.
 *
 * <p>A correction for baseline uses {@code c = r (s_final / s_base)}: the corrected difference is {@code (f_i - f_0) -
 * c (b_i - b_0)}. The variance stays that of the finals: an assumed correlation corrects the estimate but does not buy
 * precision (it is too large, never too small, where the true correlation is above {@code r / 2}).
 */
final class ContrastMaker {
    private final String trial;
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;
    private final List<ArmValue> arms;
    private final PrintedDifferences printed;
    private final double correction;
    private final boolean spreadRatioAssumed;

    ContrastMaker(
            String trial,
            OutcomeDefinition outcome,
            AssemblyRules rules,
            List<ArmValue> comparable,
            List<PrintedContrast> contrasts,
            BaselineSpread spread) {
        this.trial = trial;
        this.outcome = outcome;
        this.rules = rules;
        this.arms = comparable;
        // The standard error of a printed difference is taken from its interval: derived, like any other by a rule.
        this.printed = new PrintedDifferences(rules.completion() ? contrasts : List.of(), comparable);
        this.correction = rules.baselineCorrelation() * spread.ratio();
        this.spreadRatioAssumed = spread.assumed();
    }

    /** The number that this trial gives; empty where no two arms can be compared. */
    Optional<NumberUsed> number() {
        for (NumberUsed number : NumberUsed.values()) {
            if (reference(number).isPresent() && !others(number).isEmpty()) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The reference arm for a kind of number. */
    Optional<ArmValue> reference(NumberUsed number) {
        return number.printed() ? printed.reference(number) : ReferenceArm.among(arms, a -> usable(a, number));
    }

    private List<ArmValue> others(NumberUsed number) {
        Optional<ArmValue> reference = reference(number);
        if (reference.isEmpty()) {
            return List.of();
        }
        double lowest = reference.get().iuPerDay().orElseThrow();
        return arms.stream()
                .filter(a -> a.iuPerDay().orElseThrow() > lowest)
                .filter(a -> number.printed() ? printed.of(number).containsKey(a.arm()) : usable(a, number))
                .sorted(Comparator.comparingDouble((ArmValue a) -> a.iuPerDay().orElseThrow())
                        .thenComparing(ArmValue::arm))
                .toList();
    }

    private boolean usable(ArmValue arm, NumberUsed number) {
        return switch (number) {
            case FINALS_CORRECTED ->
                rules.baselineCorrelation() > 0
                        && arm.endUsable()
                        && arms.stream().filter(ArmValue::endUsable).allMatch(a -> a.baseline()
                                .isPresent());
            case FINALS -> arm.endUsable();
            case CHANGES -> arm.changeUsable();
            case PRINTED_ADJUSTED, PRINTED_FINALS, PRINTED_CHANGES -> false;
        };
    }

    /** The contrasts for a kind of number, in order of dose. */
    List<AssembledContrast> contrasts(NumberUsed number) {
        ArmValue reference = reference(number).orElseThrow();
        List<AssembledContrast> made = new ArrayList<>();
        for (ArmValue arm : others(number)) {
            made.add(contrast(arm, reference, number, alternatives(arm, reference, number)));
        }
        boolean schedulesOnly = made.stream().noneMatch(AssembledContrast::comparesDoses);
        return schedulesOnly ? made.stream().map(ContrastMaker::keptOff).toList() : made;
    }

    /** A trial of nearly one dose says nothing of a curve, and must not count as a trial that informs it. */
    private static AssembledContrast keptOff(AssembledContrast contrast) {
        return contrast.keptOffCurve().isPresent()
                ? contrast
                : contrast.withoutCurve("doses less than %s%% apart compare schedules"
                        .formatted(ValuesOfArm.shown(100 * AssemblyRules.LEAST_DOSE_DIFFERENCE)));
    }

    private List<Alternative> alternatives(ArmValue arm, ArmValue reference, NumberUsed used) {
        List<Alternative> alternatives = new ArrayList<>();
        for (NumberUsed other : NumberUsed.values()) {
            if (other != used
                    && reference(other).filter(reference::equals).isPresent()
                    && others(other).contains(arm)) {
                AssembledContrast c = contrast(arm, reference, other, List.of());
                alternatives.add(new Alternative(other, c.estimate(), c.standardError()));
            }
        }
        return alternatives;
    }

    private AssembledContrast contrast(
            ArmValue arm, ArmValue reference, NumberUsed number, List<Alternative> alternatives) {
        List<String> steps = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        double[] made = number.printed()
                ? fromPrinted(Objects.requireNonNull(printed.of(number).get(arm.arm())), steps, origins)
                : fromArms(arm, reference, number, steps, origins);
        Optional<Integer> n = arm.n().flatMap(a -> reference.n().map(b -> a.value() + b.value()));
        if (origins.stream().anyMatch(Origin::restsOnAssumption)) {
            steps.add("The size of an arm is assumed: the trial's total divided equally over its arms.");
        }
        return new AssembledContrast(
                trial,
                arm.arm(),
                reference.arm(),
                arm.iuPerDay().orElseThrow(),
                reference.iuPerDay().orElseThrow(),
                made[0],
                made[1],
                number,
                origins,
                steps,
                alternatives,
                keptOffCurve(arm, reference),
                n);
    }

    private double[] fromArms(
            ArmValue arm, ArmValue reference, NumberUsed number, List<String> steps, List<Origin> origins) {
        boolean changes = number == NumberUsed.CHANGES;
        Sourced<Double> value = (changes ? arm.change() : arm.end()).orElseThrow();
        Sourced<Double> base = (changes ? reference.change() : reference.end()).orElseThrow();
        Sourced<Double> se = (changes ? arm.changeStandardError() : arm.endStandardError()).orElseThrow();
        Sourced<Double> baseSe =
                (changes ? reference.changeStandardError() : reference.endStandardError()).orElseThrow();
        List.of(value, base, se, baseSe).forEach(v -> origins.add(v.origin()));
        double estimate = value.value() - base.value();
        steps.add("%s: %s (SE %s) minus %s (SE %s), in %s."
                .formatted(
                        changes ? "Mean changes" : "Final means",
                        ValuesOfArm.shown(value.value()),
                        ValuesOfArm.shown(se.value()),
                        ValuesOfArm.shown(base.value()),
                        ValuesOfArm.shown(baseSe.value()),
                        outcome.unit().symbol()));
        if (number == NumberUsed.FINALS_CORRECTED) {
            Sourced<Double> before = arm.baseline().orElseThrow();
            Sourced<Double> baseBefore = reference.baseline().orElseThrow();
            origins.add(before.origin());
            origins.add(baseBefore.origin());
            double difference = before.value() - baseBefore.value();
            estimate -= correction * difference;
            steps.add(("Corrected for the baseline difference of %s: minus r x SD ratio = %s times it, with an"
                            + " assumed correlation r = %s%s.")
                    .formatted(
                            ValuesOfArm.shown(difference),
                            ValuesOfArm.shown(correction),
                            ValuesOfArm.shown(rules.baselineCorrelation()),
                            spreadRatioAssumed ? " and an assumed SD ratio of 1" : ""));
        }
        return new double[] {estimate, se.value() * se.value() + baseSe.value() * baseSe.value()};
    }

    private double[] fromPrinted(PrintedDifferences.Turned turned, List<String> steps, List<Origin> origins) {
        PrintedContrast contrast = turned.printed();
        double factor = contrast.unit().factorTo(outcome.unit());
        double z = Normal.quantile(0.5 + contrast.level() / 200);
        double width = contrast.ciHigh().value() - contrast.ciLow().value();
        double se = width * factor / (2 * z);
        origins.add(contrast.difference().origin());
        origins.add(new Origin.Derived(
                Derivation.SE_FROM_CI,
                "SE = (upper - lower limit) / (2 x %s)".formatted(ValuesOfArm.shown(z)),
                List.of(contrast.ciLow().origin(), contrast.ciHigh().origin())));
        steps.add("Printed as %s %s (%s %% CI %s to %s), %s; its SE is taken from the interval."
                .formatted(
                        ValuesOfArm.shown(contrast.difference().value()),
                        contrast.unit().symbol(),
                        ValuesOfArm.shown(contrast.level()),
                        ValuesOfArm.shown(contrast.ciLow().value()),
                        ValuesOfArm.shown(contrast.ciHigh().value()),
                        contrast.words()));
        if (turned.sign() < 0) {
            steps.add("Printed the other way round; the sign is turned, so that the arm with more stands first.");
        }
        if (contrast.unit() != outcome.unit()) {
            steps.add("Converted to %s (1 ng/mL = 2.496 nmol/L)."
                    .formatted(outcome.unit().symbol()));
        }
        return new double[] {turned.sign() * contrast.difference().value() * factor, se * se};
    }

    private Optional<String> keptOffCurve(ArmValue arm, ArmValue reference) {
        if (arm.steady() && reference.steady()) {
            return Optional.empty();
        }
        ArmValue bolus = arm.steady() ? reference : arm;
        return Optional.of("%s: a bolus sampled long after the last dose; no one daily dose describes it"
                .formatted(bolus.label()));
    }
}
