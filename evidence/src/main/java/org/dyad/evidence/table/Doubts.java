package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;

/** Looks for what can be right but often is not. Nothing is changed; each doubt comes with its reason. */
final class Doubts {
    private Doubts() {}

    static List<Warning> of(EvidenceTable table) {
        List<Warning> warnings = new ArrayList<>();
        DoubtfulSpreads.find(table, warnings);
        DoubtfulLevels.find(table, warnings);
        DoubtfulSizes.find(table, warnings);
        DoubtfulCohorts.find(table, warnings);
        return warnings;
    }
}
