package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of an evidence table under their full names, where the short names of the simple form also serve. */
final class ArmsColumns {
    private static final Map<String, String> SHORT = Map.of(
            "trial_id", "study",
            "arm_id", "arm",
            "final_mean", "mean",
            "final_sd", "sd",
            "final_se", "se",
            "final_n", "n",
            "arm_label", "label");
    private static final List<String> DOSES = List.of("maternal_dose_amount", "iu_per_day", "dose", "dose_ug");

    private final Map<String, String> names = new HashMap<>();

    ArmsColumns(NamedTable table, Faults faults) {
        new TreeMap<>(SHORT).forEach((full, brief) -> {
            if (table.has(full) && table.has(brief)) {
                faults.column(
                        brief,
                        "There are both " + brief + " and " + full + ", which mean the same.",
                        "Keep one of them.");
            }
            names.put(full, table.has(full) ? full : brief);
        });
        String purpose = "an evidence table needs study, arm, compartment, mean and unit";
        List<List<String>> needed = new ArrayList<>(List.of(
                List.of("study", "trial_id"), List.of("arm", "arm_id"), List.of("compartment"), List.of("unit")));
        if (!table.has("change_mean") && !table.has("contrast_mean") && !table.has("final_median")) {
            needed.add(List.of("mean", "final_mean"));
        }
        table.requireAny(faults, purpose, needed);
        List<String> doses = new ArrayList<>(DOSES.stream().filter(table::has).toList());
        if (doses.isEmpty()) {
            Optional<String> near = DOSES.stream()
                    .flatMap(dose -> ColumnNames.misspelt(dose, table.header())
                            .map(found -> "Is it \"" + found + "\"? Rename it to " + dose + ".")
                            .stream())
                    .findFirst();
            faults.column(
                    "maternal_dose_amount",
                    "There is no column with the mother's dose.",
                    near.orElse(
                            "Add maternal_dose_amount, maternal_dose_unit and maternal_dose_interval; or iu_per_day with"
                                    + " iu_per_day_how; or dose (IU per day); or dose_ug."));
        }
        doses.remove("maternal_dose_amount");
        if (doses.size() > 1) {
            faults.column(
                    doses.get(1),
                    "The daily dose stands in " + String.join(" and ", doses) + ".",
                    "Keep one of these columns.");
        }
    }

    /** Warns of headers that nothing reads but that look like a column that is not there. */
    static List<Warning> misspelt(NamedTable table) {
        Set<String> absent = new TreeSet<>(ColumnNames.EVIDENCE);
        absent.removeIf(table::has);
        SHORT.forEach((full, brief) -> {
            if (table.has(full) || table.has(brief)) {
                absent.remove(full);
                absent.remove(brief);
            }
        });
        List<Warning> warnings = new ArrayList<>();
        for (String header : ColumnNames.unread(table.header())) {
            ColumnNames.meant(header, absent)
                    .ifPresent(name -> warnings.add(new Warning(
                            table.file(),
                            0,
                            header,
                            "The column \"" + header + "\" is none that is read, so its values are not used.",
                            "Did you mean " + name + "?")));
        }
        return warnings;
    }

    /** The name to look a cell up by. */
    String name(String full) {
        return names.getOrDefault(full, full);
    }
}
