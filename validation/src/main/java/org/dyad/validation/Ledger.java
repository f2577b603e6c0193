package org.dyad.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was compared in one case, and what was left out. */
final class Ledger {
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    void add(Comparison comparison) {
        comparisons.add(comparison);
    }

    void leaveOut(String path, String reason) {
        leftOut.put(path, reason);
    }

    CaseReport report(ReferenceCase subject, JsonNode expected) {
        Set<String> seen = new HashSet<>();
        comparisons.forEach(c -> seen.add(c.path()));
        List<String> forgotten = new ArrayList<>();
        Map<String, Integer> reasons = new LinkedHashMap<>();
        walk(expected, "", seen, forgotten, reasons);
        return new CaseReport(subject.name(), subject.covers(), comparisons, reasons, forgotten);
    }

    private void walk(
            JsonNode node, String path, Set<String> seen, List<String> forgotten, Map<String, Integer> reasons) {
        if (leftOut.containsKey(path)) {
            reasons.merge(leftOut.getOrDefault(path, ""), numbersIn(node), Integer::sum);
        } else if (node.isObject()) {
            node.properties().forEach(e -> walk(e.getValue(), path + "/" + e.getKey(), seen, forgotten, reasons));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, seen, forgotten, reasons);
            }
        } else if (isQuantity(node) && !seen.contains(path)) {
            forgotten.add(path);
        }
    }

    private static int numbersIn(JsonNode node) {
        if (!node.isContainerNode()) {
            return isQuantity(node) ? 1 : 0;
        }
        int count = 0;
        for (JsonNode child : node) {
            count += numbersIn(child);
        }
        return count;
    }

    private static boolean isQuantity(JsonNode node) {
        return node.isNumber() || node.isNull();
    }
}
