package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        table.require(faults, purpose, name("trial_id"), name("arm_id"), "compartment", "unit");
        if (!table.has("change_mean") && !table.has("contrast_mean") && !table.has("final_median")) {
            table.require(faults, purpose, name("final_mean"));
        }
        List<String> doses = new ArrayList<>(DOSES.stream().filter(table::has).toList());
        if (doses.isEmpty()) {
            faults.column(
                    "maternal_dose_amount",
                    "There is no column with the mother's dose.",
                    "Add maternal_dose_amount, maternal_dose_unit and maternal_dose_interval; or iu_per_day with"
                            + " iu_per_day_how; or dose (IU per day); or dose_ug.");
        }
        doses.remove("maternal_dose_amount");
        if (doses.size() > 1) {
            faults.column(
                    doses.get(1),
                    "The daily dose stands in " + String.join(" and ", doses) + ".",
                    "Keep one of these columns.");
        }
    }

    /** The name to look a cell up by. */
    String name(String full) {
        return names.getOrDefault(full, full);
    }
}
