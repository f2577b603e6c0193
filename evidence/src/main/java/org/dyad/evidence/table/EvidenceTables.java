package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * Reads evidence tables: one row per arm, compartment and time point.
 *
 * <p>Needed are {@code study} (or {@code trial_id}), {@code arm} (or {@code arm_id}), {@code compartment}, {@code mean}
 * (or {@code final_mean}), {@code unit}, and the mother's dose: {@code maternal_dose_amount}, {@code _unit} and
 * {@code _interval}, or {@code iu_per_day} with {@code iu_per_day_how}, or {@code dose} (IU per day), or
 * {@code dose_ug}. Every other column is optional; unknown ones are kept with the study. Values stay in the unit that
 * is printed.
 */
public final class EvidenceTables {
    /** Most rows: every arm of every trial of this field is far fewer. (j) */
    static final int MOST_ROWS = 10_000;

    private EvidenceTables() {}

    /**
     * Reads a table with commas and our names of the columns.
     *
     * @throws InvalidTable with every fault of the file
     */
    public static EvidenceTable read(Path path) {
        return read(path, ReadOptions.defaults());
    }

    /**
     * Reads a table.
     *
     * @throws InvalidTable with every fault of the file
     */
    public static EvidenceTable read(Path path, ReadOptions options) {
        return read(NamedTable.read(path, options));
    }

    /**
     * Writes a table in the full layout, columns without a value left out. Contrasts that stand in a row of their own
     * file are not in it.
     */
    public static void write(EvidenceTable table, Path path) {
        List<Map<String, String>> rows = new ArmsWriter(table).rows();
        Set<String> needed =
                new LinkedHashSet<>(List.of("study", "arm", "compartment", "unit", "final_mean", "iu_per_day"));
        Set<String> header = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((name, value) -> {
            if (!value.isEmpty()) {
                needed.add(name);
            }
        }));
        rows.stream()
                .findFirst()
                .ifPresent(row -> row.keySet().stream().filter(needed::contains).forEach(header::add));
        TableWriter.write(
                path,
                List.copyOf(header),
                rows.stream()
                        .map(row -> header.stream()
                                .map(name -> row.getOrDefault(name, ""))
                                .toList())
                        .toList());
    }

    /**
     * Headers of an evidence table that are read by no name of ours, in their order. They are kept with the study, where they
     * can serve as moderators; nothing else uses them.
     */
    public static List<String> unreadColumns(Path path) {
        return List.copyOf(
                ColumnNames.unread(NamedTable.read(path, ReadOptions.defaults()).header()));
    }

    static EvidenceTable read(NamedTable table) {
        Faults faults = new Faults(table.file());
        ArmsColumns columns = new ArmsColumns(table, faults);
        if (table.rows().size() > MOST_ROWS) {
            faults.whole(
                    "The table has " + table.rows().size() + " rows; an evidence table has at most " + MOST_ROWS + ".",
                    "Check that each row is an arm, not a person.");
        }
        faults.throwIfAny();
        List<Warning> warnings = new ArrayList<>(ArmsColumns.misspelt(table));
        List<ArmsRow> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            rows.add(ArmsRow.read(new Cells(table, columns::name, new RowReader(table, raw, faults)), table, warnings));
        }
        List<Study> studies = new ArrayList<>();
        List<Arm> arms = new ArrayList<>();
        byStudy(rows).values().forEach(own -> {
            studies.add(StudyMerge.merge(table, own));
            byArm(own).values().forEach(same -> arms.add(ArmsMerge.merge(same)));
        });
        duplicates(rows);
        List<PrintedContrast> contrasts =
                rows.stream().flatMap(row -> row.contrast().stream()).toList();
        knownArms(rows, arms);
        faults.throwIfAny();
        List<Measurement> measurements =
                rows.stream().flatMap(row -> row.measurement().stream()).toList();
        EvidenceTable read =
                new EvidenceTable(table.file(), distinctLabels(studies), arms, measurements, contrasts, List.of());
        warnings.addAll(Doubts.of(read));
        return new EvidenceTable(
                read.file(), read.studies(), read.arms(), read.measurements(), read.contrasts(), warnings);
    }

    private static Map<String, List<ArmsRow>> byStudy(List<ArmsRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ArmsRow::study, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, List<ArmsRow>> byArm(List<ArmsRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ArmsRow::arm, LinkedHashMap::new, Collectors.toList()));
    }

    private static void duplicates(List<ArmsRow> rows) {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (ArmsRow row : rows) {
            if (row.measurement().isEmpty()) {
                continue;
            }
            Measurement m = row.measurement().get();
            List<String> key = List.of(
                    row.study(),
                    row.arm(),
                    m.compartment().words(),
                    m.timePoint().words().toLowerCase(Locale.ROOT),
                    row.cells().text("weeks").orElse(""));
            Integer first = seen.putIfAbsent(key, row.row());
            if (first != null) {
                String when = m.timePoint().words().isEmpty()
                        ? ""
                        : " at " + m.timePoint().words();
                row.cells()
                        .fault(
                                "arm_id",
                                row.arm(),
                                "each arm once per compartment and time point",
                                "Arm " + row.arm() + " of " + row.study() + " has "
                                        + m.compartment().words() + when + " in row " + first + " already.",
                                "Remove one, or tell the time points apart in time_point.");
            }
        }
    }

    private static void knownArms(List<ArmsRow> rows, List<Arm> arms) {
        Map<String, Set<String>> byStudy = new HashMap<>();
        arms.forEach(arm -> byStudy.computeIfAbsent(arm.study(), id -> new LinkedHashSet<>())
                .add(arm.id()));
        for (ArmsRow row : rows) {
            row.cells().text("contrast_vs_arm").ifPresent(versus -> {
                Set<String> known = byStudy.getOrDefault(row.study(), Set.of());
                if (!known.contains(versus)) {
                    row.cells()
                            .fault(
                                    "contrast_vs_arm",
                                    versus,
                                    "an arm of " + row.study(),
                                    row.study() + " has no arm \"" + versus + "\".",
                                    "Its arms are: " + String.join(", ", known) + ".");
                }
            });
        }
    }

    /** Two studies of one name in a figure would be taken for one: such names get the study's id. */
    private static List<Study> distinctLabels(List<Study> studies) {
        Set<String> once = new HashSet<>();
        Set<String> twice = studies.stream()
                .map(Study::label)
                .filter(label -> !once.add(label))
                .collect(Collectors.toSet());
        return studies.stream()
                .map(study -> twice.contains(study.label())
                        ? study.withLabel(study.label() + " (" + study.id() + ")")
                        : study)
                .toList();
    }
}
