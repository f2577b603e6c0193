package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * Printed differences between arms, from a file of their own ({@code contrasts.csv}).
 *
 * <p>Columns: {@code study, arm, versus, compartment, estimate, ci_low, ci_high, unit, kind}; and, if wanted,
 * {@code level} (percent, 95 where absent), {@code time_point}, {@code weeks}, {@code quote}, {@code source_url},
 * {@code notes}.
 */
public record ContrastTable(String file, List<PrintedContrast> contrasts, List<Warning> warnings) {
    private static final Map<String, String> NAMES = Map.of("trial_id", "study", "arm_id", "arm");

    public ContrastTable {
        contrasts = List.copyOf(contrasts);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a table of contrasts between arms of {@code arms}.
     *
     * @throws InvalidTable with every fault of the file; an arm that {@code arms} does not have is one
     */
    public static ContrastTable read(Path path, ReadOptions options, EvidenceTable arms) {
        NamedTable table = NamedTable.read(path, options);
        Faults faults = new Faults(table.file());
        table.require(
                faults,
                "a table of contrasts needs it",
                "study",
                "arm",
                "versus",
                "compartment",
                "estimate",
                "ci_low",
                "ci_high",
                "unit",
                "kind");
        faults.throwIfAny();
        List<PrintedContrast> contrasts = new ArrayList<>();
        Map<List<String>, String> seen = new HashMap<>();
        arms.contrasts().forEach(c -> seen.put(key(c), arms.file() + " row " + c.row()));
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            Cells cells = new Cells(table, name -> NAMES.getOrDefault(name, name), row);
            String study = row.requiredText("study", "Every contrast belongs to a study.");
            knownArm(row, arms, study, "arm");
            knownArm(row, arms, study, "versus");
            Optional<Compartment> compartment = MeasurementReader.compartment(row);
            Optional<ConcentrationUnit> unit = UnitColumn.unitOf(row);
            if (cells.text("estimate").isEmpty()) {
                row.empty("estimate", "A contrast needs its estimate.");
            }
            compartment
                    .flatMap(where -> ContrastReader.read(cells, ContrastReader.Names.ALONE, where, unit))
                    .ifPresent(contrast -> {
                        contrasts.add(contrast);
                        once(row, contrast, seen, table.file());
                    });
        }
        faults.throwIfAny();
        return new ContrastTable(table.file(), contrasts, List.of());
    }

    private static List<String> key(PrintedContrast c) {
        return List.of(
                c.study(),
                c.arm(),
                c.versusArm(),
                c.compartment().words(),
                c.timePoint().words().toLowerCase(Locale.ROOT),
                c.kind().words());
    }

    private static void once(RowReader row, PrintedContrast contrast, Map<List<String>, String> seen, String file) {
        String first = seen.putIfAbsent(key(contrast), file + " row " + contrast.row());
        if (first != null) {
            row.fault(
                    "arm",
                    contrast.arm(),
                    "each contrast once",
                    "The same contrast stands in " + first + " already.",
                    "Remove one, or tell the time points apart.");
        }
    }

    private static void knownArm(RowReader row, EvidenceTable arms, String study, String column) {
        String id = row.requiredText(column, "A contrast is between two arms.");
        if (arms.study(study).isEmpty()) {
            if (!study.isEmpty()) {
                row.fault(
                        "study",
                        study,
                        "a study of " + arms.file(),
                        arms.file() + " has no study \"" + study + "\".",
                        NearestName.of(
                                        study,
                                        arms.studies().stream().map(s -> s.id()).toList())
                                .map(near -> "Is it \"" + near + "\"?")
                                .orElse("Add its arms there; they may have no values."));
            }
        } else if (!id.isEmpty() && arms.arm(study, id).isEmpty()) {
            row.fault(
                    column,
                    id,
                    "an arm of " + study,
                    study + " has no arm \"" + id + "\".",
                    "Its arms are: "
                            + String.join(
                                    ", ",
                                    arms.armsOf(study).stream().map(Arm::id).toList()) + ".");
        }
    }
}
