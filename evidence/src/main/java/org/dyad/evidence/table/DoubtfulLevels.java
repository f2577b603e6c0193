package org.dyad.evidence.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;

/** Levels that do not fit their unit, values that went down everywhere, doses that nobody would give. */
final class DoubtfulLevels {
    /** Means above this in ng/mL (250 nmol/L) are levels of intoxication, and usual ones in nmol/L. (j) */
    static final double HIGHEST_NANOGRAMS = PlausibleLevels.HIGHEST_NANOGRAMS;
    /** Means below this in nmol/L (4 ng/mL) are below what assays see, and usual ones in ng/mL. (j) */
    static final double LOWEST_NANOMOLES = PlausibleLevels.LOWEST_NANOMOLES;
    /** IU per day; above it a dose was probably given less often than daily. (j) */
    static final double HIGHEST_DAILY_DOSE = PlausibleLevels.HIGHEST_DAILY_DOSE;

    private final EvidenceTable table;
    private final List<Warning> warnings;

    private DoubtfulLevels(EvidenceTable table, List<Warning> warnings) {
        this.table = table;
        this.warnings = warnings;
    }

    static void find(EvidenceTable table, List<Warning> warnings) {
        DoubtfulLevels doubts = new DoubtfulLevels(table, warnings);
        for (Measurement m : table.measurements()) {
            doubts.level(m, m.baseline().mean(), "baseline_mean");
            doubts.level(m, m.end().mean(), "final_mean");
            doubts.level(m, m.endMedian().map(median -> median.median()), "final_median");
        }
        doubts.mixedUnits();
        doubts.fallingEverywhere();
        table.arms().forEach(doubts::dose);
    }

    private void level(Measurement m, Optional<Sourced<Double>> mean, String column) {
        // milk holds a hundredth of what serum does
        if (mean.isEmpty() || m.unit().isEmpty() || m.compartment() == Compartment.MILK) {
            return;
        }
        double value = mean.get().value();
        String shown = Numbers.plain(value) + " " + m.unit().get().symbol();
        if (value < 0) {
            add(m.row(), column, "The level is " + shown + ".", "A concentration is not negative; is it a change?");
        } else if (m.unit().get() == ConcentrationUnit.NANOGRAMS_PER_MILLILITRE && value > HIGHEST_NANOGRAMS) {
            add(
                    m.row(),
                    column,
                    "A mean of " + shown + " is a level of intoxication.",
                    "It may be nmol/L typed as ng/mL; check the unit in the source.");
        } else if (m.unit().get() == ConcentrationUnit.NANOMOLES_PER_LITRE && value < LOWEST_NANOMOLES) {
            add(
                    m.row(),
                    column,
                    "A mean of " + shown + " is below what most assays can measure.",
                    "It may be ng/mL typed as nmol/L; check the unit in the source.");
        }
    }

    private void mixedUnits() {
        Map<String, Set<ConcentrationUnit>> units = new LinkedHashMap<>();
        Map<String, Integer> firstRow = new LinkedHashMap<>();
        for (Measurement m : table.measurements()) {
            if (m.hasValues() && m.unit().isPresent()) {
                Set<ConcentrationUnit> seen = units.computeIfAbsent(m.study(), id -> new LinkedHashSet<>());
                if (seen.add(m.unit().get()) && seen.size() == 2) {
                    firstRow.put(m.study(), m.row());
                }
            }
        }
        firstRow.forEach((study, row) -> add(
                row,
                "unit",
                study + " has values in both ng/mL and nmol/L.",
                "One publication seldom uses two units; one of them may be a slip."));
    }

    private void fallingEverywhere() {
        Map<List<String>, List<Measurement>> groups = table.measurements().stream()
                .filter(m -> m.baseline().mean().isPresent() && m.end().mean().isPresent())
                .collect(Collectors.groupingBy(
                        m -> List.of(
                                m.study(),
                                m.compartment().words(),
                                m.timePoint().words()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((key, group) -> {
            boolean given = group.stream().anyMatch(this::gotVitaminD);
            boolean fell = group.stream()
                    .allMatch(m -> m.baseline().mean().get().value()
                            > m.end().mean().get().value());
            if (given && fell) {
                add(
                        group.get(0).row(),
                        "baseline_mean",
                        "In " + key.get(0) + " the " + key.get(1) + " fell in every arm, those given vitamin D too.",
                        "Baseline and final values may have been exchanged.");
            }
        });
    }

    private boolean gotVitaminD(Measurement m) {
        return table.arm(m.study(), m.arm())
                .flatMap(arm -> arm.dose().dailyEquivalent())
                .filter(daily -> daily.iuPerDay() > 0)
                .isPresent();
    }

    private void dose(Arm arm) {
        Optional<DailyEquivalent> daily = arm.dose().dailyEquivalent();
        if (daily.isPresent() && daily.get().iuPerDay() > HIGHEST_DAILY_DOSE) {
            int row = table.measurements().stream()
                    .filter(m -> m.study().equals(arm.study()) && m.arm().equals(arm.id()))
                    .mapToInt(Measurement::row)
                    .findFirst()
                    .orElse(0);
            add(
                    row,
                    "iu_per_day",
                    "Arm " + arm.id() + " of " + arm.study() + " gets "
                            + Numbers.plain(daily.get().iuPerDay()) + " IU per day.",
                    "That is above " + Numbers.plain(HIGHEST_DAILY_DOSE)
                            + " IU per day; it may be a weekly or monthly dose typed as daily, or micrograms mixed up with IU.");
        }
    }

    private void add(int row, String column, String message, String reason) {
        warnings.add(new Warning(table.file(), row, column, message, reason));
    }
}
