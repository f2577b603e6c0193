package org.dyad.evidence.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.Study;

/** The same persons under two study ids. */
final class DoubtfulCohorts {
    /** So many rows with the same mean and SD in two studies are no coincidence. (j) */
    static final int SAME_NUMBERS = 2;

    private DoubtfulCohorts() {}

    static void find(EvidenceTable table, List<Warning> warnings) {
        Map<String, Set<List<Object>>> numbers = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (Measurement m : table.measurements()) {
            rows.putIfAbsent(m.study(), m.row());
            numbers(m).ifPresent(n -> numbers.computeIfAbsent(m.study(), id -> new HashSet<>())
                    .add(n));
        }
        List<Study> studies = table.studies();
        for (int i = 0; i < studies.size(); i++) {
            for (int j = i + 1; j < studies.size(); j++) {
                compare(table.file(), studies.get(i), studies.get(j), numbers, rows, warnings);
            }
        }
    }

    private static Optional<List<Object>> numbers(Measurement m) {
        return m.end().mean().flatMap(mean -> m.end()
                .sd()
                .map(sd -> List.of(m.compartment(), m.unit().toString(), mean.value(), sd.value())));
    }

    private static void compare(
            String file,
            Study a,
            Study b,
            Map<String, Set<List<Object>>> numbers,
            Map<String, Integer> rows,
            List<Warning> warnings) {
        Set<List<Object>> others = numbers.getOrDefault(b.id(), Set.of());
        long shared = numbers.getOrDefault(a.id(), Set.of()).stream()
                .filter(others::contains)
                .count();
        Set<String> same = new TreeSet<>();
        if (shared >= SAME_NUMBERS) {
            same.add(shared + " identical means with identical SDs");
        }
        if (same(a.citation().doi(), b.citation().doi())) {
            same.add("the same DOI");
        }
        if (same(a.citation().pmid(), b.citation().pmid())) {
            same.add("the same PMID");
        }
        if (same(a.registry(), b.registry())) {
            same.add("the same registry number");
        }
        if (!same.isEmpty()) {
            warnings.add(
                    new Warning(
                            file,
                            rows.getOrDefault(b.id(), 0),
                            "study",
                            a.id() + " and " + b.id() + " have " + String.join(", ", same) + ".",
                            "They may be one trial reported twice; if so, name both under same_trial so that it has one vote."));
        }
    }

    private static boolean same(Optional<String> a, Optional<String> b) {
        return a.isPresent() && a.equals(b);
    }
}
