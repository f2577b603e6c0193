package org.dyad.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one reference case.
 *
 * @param name        folder of the case
 * @param covers      what it pins down
 * @param comparisons all, in the order of the case
 * @param leftOut     reasons for what was not compared, with the number of quantities
 * @param forgotten   places of numbers that were neither compared nor left out for a reason
 */
public record CaseReport(
        String name,
        String covers,
        List<Comparison> comparisons,
        Map<String, Integer> leftOut,
        List<String> forgotten) {
    public CaseReport {
        comparisons = List.copyOf(comparisons);
        forgotten = List.copyOf(forgotten);
    }

    /** Comparisons that should agree and do not. */
    public List<Comparison> failures() {
        return comparisons.stream().filter(c -> c.isExplained() == c.agrees()).toList();
    }

    /** Known and explained differences. */
    public List<Comparison> disagreements() {
        return comparisons.stream().filter(c -> c.isExplained() && !c.agrees()).toList();
    }

    /** The comparison that uses up most of its tolerance, among those that should agree. */
    public Optional<Comparison> worst() {
        return comparisons.stream()
                .filter(c -> !c.isExplained())
                .max(Comparator.comparingDouble(Comparison::shareOfAllowed));
    }
}
