package org.dyad.synthesis.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Summary;
import org.dyad.synthesis.complete.MeanAndSd;

/** Reads what one row gives into the unit of the outcome; every conversion and derivation stays visible. */
final class ValuesOfArm {
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;

    ValuesOfArm(OutcomeDefinition outcome, AssemblyRules rules) {
        this.outcome = outcome;
        this.rules = rules;
    }

    ArmValue read(Arm arm, Measurement row) {
        Optional<Sourced<Integer>> stated = row.end().n().or(row::nAnalysed);
        boolean assumed =
                stated.isEmpty() && rules.equalSplit() && arm.nIfEqualSplit().isPresent();
        Optional<Sourced<Integer>> n = assumed ? arm.nIfEqualSplit() : stated;
        Optional<DailyEquivalent> daily = arm.dose().dailyEquivalent();
        Summary end = end(row, assumed ? Optional.empty() : n);
        return new ArmValue(
                row.study(),
                row.arm(),
                arm.label(),
                arm.dose().words(),
                dose(daily),
                daily.map(this::how).orElse("not stated"),
                daily.map(this::described).orElse(false),
                arm.infantDose(),
                converted(row.baseline().mean(), row),
                converted(end.mean(), row),
                converted(standardError(end, n), row),
                converted(row.change().mean(), row),
                converted(standardError(row.change(), row.change().n().or(() -> n)), row),
                converted(own(row.end().sd()), row),
                n,
                assumed,
                row.row());
    }

    /** The final values; where only a median is printed, the mean and SD made from it if that may be. */
    private Summary end(Measurement row, Optional<Sourced<Integer>> n) {
        Summary printed = row.end();
        if (printed.mean().isPresent() || row.endMedian().isEmpty() || !rules.completion()) {
            return printed;
        }
        return switch (FromMedian.of(row.endMedian().get(), n)) {
            case MeanAndSd.Made made -> FromMedian.summary(row.endMedian().get(), n, made);
            case MeanAndSd.Refused refused -> printed;
        };
    }

    private OptionalDouble dose(Optional<DailyEquivalent> daily) {
        if (daily.isEmpty()) {
            return OptionalDouble.empty();
        }
        DailyEquivalent d = daily.get();
        return averagedToSample(d) ? d.overTimeToSample() : OptionalDouble.of(d.iuPerDay());
    }

    private String how(DailyEquivalent daily) {
        return averagedToSample(daily) ? "total over the time from first dose to sample" : daily.how();
    }

    private boolean averagedToSample(DailyEquivalent daily) {
        return rules.bolus() == BolusRule.OVER_TIME_TO_SAMPLE
                && !steady(daily)
                && daily.overTimeToSample().isPresent();
    }

    /** Whether one daily dose describes the arm: by its regimen, or because the rules average a bolus. */
    private boolean described(DailyEquivalent daily) {
        return steady(daily) || rules.bolus() == BolusRule.OVER_DOSING || averagedToSample(daily);
    }

    /** No vitamin D is the same dose however it is spaced. */
    private static boolean steady(DailyEquivalent daily) {
        return daily.steady() || daily.iuPerDay() == 0;
    }

    private Optional<Sourced<Double>> standardError(Summary summary, Optional<Sourced<Integer>> n) {
        Optional<Sourced<Double>> printed = allowed(summary.se(), rules.completion());
        if (printed.isPresent()) {
            return printed;
        }
        Optional<Sourced<Double>> sd = allowed(summary.sd(), rules.completion());
        if (sd.isEmpty() || n.isEmpty()) {
            return Optional.empty();
        }
        double value = sd.get().value() / Math.sqrt(n.get().value());
        String how = "SE = SD / sqrt(n) = %s / sqrt(%s)"
                .formatted(shown(sd.get().value()), n.get().value());
        return Optional.of(new Sourced<>(
                value,
                new Origin.Derived(
                        Derivation.SE_FROM_SD,
                        how,
                        List.of(sd.get().origin(), n.get().origin()))));
    }

    /** A spread that the rules let through: any where completion is allowed, else only the trial's own. */
    static Optional<Sourced<Double>> allowed(Optional<Sourced<Double>> value, boolean completion) {
        return completion ? value : own(value);
    }

    /** Only a value that the source prints; one that a rule made is no spread of the trial's own. */
    private static Optional<Sourced<Double>> own(Optional<Sourced<Double>> value) {
        return value.filter(
                v -> !(v.origin() instanceof Origin.Derived) && !v.origin().restsOnAssumption());
    }

    private Optional<Sourced<Double>> converted(Optional<Sourced<Double>> value, Measurement row) {
        return value.flatMap(v -> row.unit().map(unit -> convert(v, unit, outcome.unit())));
    }

    static Sourced<Double> convert(Sourced<Double> value, ConcentrationUnit from, ConcentrationUnit to) {
        if (from == to) {
            return value;
        }
        double factor = from.factorTo(to);
        String how = "%s %s = %s %s (1 ng/mL = 2.496 nmol/L)"
                .formatted(shown(value.value()), from.symbol(), shown(value.value() * factor), to.symbol());
        return new Sourced<>(
                value.value() * factor, new Origin.Derived(Derivation.UNIT_CONVERTED, how, List.of(value.origin())));
    }

    /** A number in a sentence: four significant digits, no exponent, no trailing zeros. */
    static String shown(double value) {
        if (value == 0) {
            return "0";
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(Math.abs(value))));
        BigDecimal rounded = new BigDecimal(value).setScale(Math.min(decimals, 8), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
