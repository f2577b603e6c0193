package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.table.LayoutRows;
import org.dyad.evidence.table.SimpleRow.DoseLogRelativeRisk;
import org.dyad.evidence.table.SimpleRow.StudyType;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.RiskArm;
import org.dyad.synthesis.dose.RiskDesign;
import org.dyad.synthesis.table.StudyTable.LeftOut;
import org.dyad.synthesis.target.TargetData;

/** Log relative risks of a table, one row for each dose of a study. */
final class RiskRows {
    private RiskRows() {}

    static DoseTable of(SimpleTable table) {
        LayoutRows<DoseLogRelativeRisk> read = table.doseLogRelativeRisks();
        Map<String, List<DoseLogRelativeRisk>> studies = new LinkedHashMap<>();
        for (DoseLogRelativeRisk row : read.complete()) {
            studies.computeIfAbsent(row.study(), study -> new ArrayList<>()).add(row);
        }
        List<LeftOut> leftOut = new ArrayList<>(read.incomplete().stream()
                .map(none -> new LeftOut(none.study(), none.reason()))
                .toList());
        List<DoseStudy> curve = new ArrayList<>();
        studies.forEach((study, rows) -> {
            if (rows.stream().map(DoseLogRelativeRisk::dose).distinct().count() < 2) {
                leftOut.add(new LeftOut(
                        study, "It has one dose only, so it says nothing about how the outcome depends on it."));
            } else {
                curve.add(study(study, rows));
            }
        });
        return new DoseTable(new TargetData(curve, List.of(), List.of()), leftOut);
    }

    private static DoseStudy study(String study, List<DoseLogRelativeRisk> rows) {
        int reference = 0;
        for (int i = 0; i < rows.size(); i++) {
            reference = rows.get(i).reference() ? i : reference;
        }
        if (rows.stream().map(DoseLogRelativeRisk::type).distinct().count() > 1) {
            throw new InvalidEvidence("%s: its rows have different types; a study has one of cc, ir and ci.", study);
        }
        return new DoseStudy.RelativeRisks(
                study,
                design(study, rows.get(0).type()),
                rows.stream().map(RiskRows::arm).toList(),
                reference);
    }

    private static RiskArm arm(DoseLogRelativeRisk row) {
        return new RiskArm(
                row.dose(),
                row.logrr(),
                row.reference() ? OptionalDouble.empty() : number(row.se()),
                number(row.cases()),
                number(row.n()));
    }

    private static RiskDesign design(String study, StudyType type) {
        return switch (type) {
            case CASE_CONTROL -> RiskDesign.CASE_CONTROL;
            case INCIDENCE_RATE -> RiskDesign.INCIDENCE_RATE;
            case CUMULATIVE_INCIDENCE -> RiskDesign.CUMULATIVE_INCIDENCE;
            case NOT_STATED ->
                throw new InvalidEvidence(
                        "%s: its type is not stated. Give a column type with cc (case-control), ir (person-time) or ci"
                                + " (cumulative incidence).",
                        study);
        };
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
