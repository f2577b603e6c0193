package org.dyad.evidence.table;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.Dose;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;

/** What one row of an evidence table says; the arm and the study are told again in every row. */
record ArmsRow(
        Cells cells,
        String study,
        String arm,
        Dose dose,
        InfantDose infantDose,
        Optional<Measurement> measurement,
        Optional<PrintedContrast> contrast) {
    static ArmsRow read(Cells cells, NamedTable table, List<Warning> warnings) {
        RowReader row = cells.reader();
        String study = row.requiredText(cells.name("trial_id"), "Every row belongs to a study.");
        String arm = row.requiredText(cells.name("arm_id"), "Every row belongs to an arm.");
        Optional<Measurement> measurement = MeasurementReader.read(cells);
        InfantDose infant = row.atLeastZero("infant_direct_iu_per_day", "a dose")
                .<InfantDose>map(InfantDose.Stated::new)
                .orElseGet(InfantDose.NotStated::new);
        return new ArmsRow(
                cells,
                study,
                arm,
                DoseReader.read(cells, table, warnings),
                infant,
                measurement,
                measurement.flatMap(
                        m -> ContrastReader.read(cells, ContrastReader.Names.IN_ARMS, m.compartment(), m.unit())));
    }

    int row() {
        return cells.row();
    }
}
