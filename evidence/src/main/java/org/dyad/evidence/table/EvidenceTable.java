package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.Study;

/**
 * What trials report, arm by arm. Lists keep the order of the table.
 *
 * @param file     name of the file it was read from
 * @param warnings what looked doubtful, with reasons
 */
public record EvidenceTable(
        String file,
        List<Study> studies,
        List<Arm> arms,
        List<Measurement> measurements,
        List<PrintedContrast> contrasts,
        List<Warning> warnings) {
    public EvidenceTable {
        studies = List.copyOf(studies);
        arms = List.copyOf(arms);
        measurements = List.copyOf(measurements);
        contrasts = List.copyOf(contrasts);
        warnings = List.copyOf(warnings);
    }

    /** The study with this id. */
    public Optional<Study> study(String id) {
        return studies.stream().filter(study -> study.id().equals(id)).findFirst();
    }

    /** The arm with this id in this study. */
    public Optional<Arm> arm(String study, String id) {
        return arms.stream()
                .filter(arm -> arm.study().equals(study) && arm.id().equals(id))
                .findFirst();
    }

    /** The arms of a study, in the table's order. */
    public List<Arm> armsOf(String study) {
        return arms.stream().filter(arm -> arm.study().equals(study)).toList();
    }

    /** The measurements of a study in one compartment, in the table's order. */
    public List<Measurement> measurementsOf(String study, Compartment compartment) {
        return measurements.stream()
                .filter(measurement -> measurement.study().equals(study) && measurement.compartment() == compartment)
                .toList();
    }

    /** The same with more printed contrasts and what was doubtful in them. */
    public EvidenceTable with(ContrastTable more) {
        List<PrintedContrast> allContrasts = new ArrayList<>(contrasts);
        allContrasts.addAll(more.contrasts());
        List<Warning> allWarnings = new ArrayList<>(warnings);
        allWarnings.addAll(more.warnings());
        return new EvidenceTable(file, studies, arms, measurements, allContrasts, allWarnings);
    }
}
