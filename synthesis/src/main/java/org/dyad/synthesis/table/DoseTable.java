package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dyad.evidence.table.LayoutRows;
import org.dyad.evidence.table.SimpleRow.DoseMean;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.table.StudyTable.LeftOut;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.SpreadArm;
import org.dyad.synthesis.target.TargetData;

/**
 * The arms of a table as dose-response curve and target dose need them.
 *
 * @param data    curve, level and spread
 * @param leftOut studies that are not on the curve
 */
public record DoseTable(TargetData data, List<LeftOut> leftOut) {
    public DoseTable {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * From a simple table of one row per arm. A study with one dose only is not on the curve, but its arms still tell of the level
     * and of the spread between people; so do those of a study whose reference arm is incomplete.
     *
     * @throws org.dyad.evidence.table.InvalidTable with every fault of the file
     */
    public static DoseTable of(SimpleTable table) {
        Map<String, List<DoseMean>> studies = new LinkedHashMap<>();
        LayoutRows<DoseMean> read = table.doseMeans();
        for (DoseMean row : read.complete()) {
            studies.computeIfAbsent(row.study(), study -> new ArrayList<>()).add(row);
        }
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> level = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(read.incomplete().stream()
                .map(none -> new LeftOut(none.study(), none.reason()))
                .toList());
        studies.forEach((study, rows) -> {
            if (rows.stream().noneMatch(DoseMean::reference)) {
                leftOut.add(new LeftOut(
                        study,
                        "Its reference arm is the one left out, so the whole trial is not on the curve. Another arm can be"
                                + " made the reference in a column reference."));
            } else if (rows.stream().map(DoseMean::dose).distinct().count() < 2) {
                leftOut.add(new LeftOut(
                        study, "It has one dose only, so it says nothing about how the outcome depends on it."));
            } else {
                curve.add(study(study, rows));
            }
            for (DoseMean row : rows) {
                level.add(new LevelArm(study, row.dose(), row.mean(), arm(row).varianceOfMean()));
                spreadOf(row).ifPresent(spread::add);
            }
        });
        return new DoseTable(new TargetData(curve, level, spread), leftOut);
    }

    /**
     * From a simple table of log relative risks, one row for each dose; it tells nothing of level and spread.
     *
     * @throws org.dyad.evidence.table.InvalidTable with every fault of the file
     */
    public static DoseTable ofRelativeRisks(SimpleTable table) {
        return RiskRows.of(table);
    }

    /** The same with these columns as covariates of the trials: the mean of a trial's rows. */
    public DoseTable withCovariates(SimpleTable table, List<String> columns) {
        return new DoseTable(TrialColumns.added(data, table, columns), leftOut);
    }

    /** From an evidence table, by the rules of its assembly. */
    public static DoseTable of(Assembly assembly) {
        List<LeftOut> leftOut = assembly.trials().stream()
                .filter(trial -> trial.contrasts().stream()
                        .allMatch(c -> c.keptOffCurve().isPresent()))
                .map(trial -> new LeftOut(trial.label(), why(trial)))
                .toList();
        return new DoseTable(CurveData.target(assembly), leftOut);
    }

    private static String why(AssembledTrial trial) {
        return trial.notUsed().orElseGet(() -> trial.contrasts().stream()
                .flatMap(c -> c.keptOffCurve().stream())
                .distinct()
                .collect(Collectors.joining("; ")));
    }

    private static DoseStudy study(String study, List<DoseMean> rows) {
        int reference = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).reference()) {
                reference = i;
            }
        }
        return new DoseStudy.ArmBased(study, rows.stream().map(DoseTable::arm).toList(), reference);
    }

    private static DoseArm arm(DoseMean row) {
        return new DoseArm(
                row.dose(), row.mean(), number(row.sd()), number(row.n().map(Integer::doubleValue)), number(row.se()));
    }

    private static Optional<SpreadArm> spreadOf(DoseMean row) {
        boolean own = row.sd().isPresent() && row.n().orElse(0) >= 2 && row.mean() > 0;
        return own
                ? Optional.of(new SpreadArm(
                        row.study(),
                        row.dose(),
                        row.mean(),
                        row.sd().orElseThrow(),
                        row.n().orElseThrow()))
                : Optional.empty();
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
