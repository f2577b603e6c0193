package org.dyad.review.decision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The columns that say on what words a row rests, and on whose word. */
final class Provenance {
    private Provenance() {}

    static Map<String, String> of(List<AcceptedFact> used) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("quote", joined(used, fact -> List.of(fact.words()), " \u2026 "));
        cells.put("reviewer", joined(used, AcceptedFact::reviewers, "; "));
        String bulk = joined(used, fact -> fact.bulk().stream().toList(), "; ");
        if (!bulk.isEmpty()) {
            cells.put("decided_in_bulk", bulk);
        }
        return cells;
    }

    private static String joined(List<AcceptedFact> facts, Function<AcceptedFact, List<String>> words, String between) {
        Set<String> distinct = new LinkedHashSet<>();
        facts.forEach(fact -> distinct.addAll(words.apply(fact)));
        return String.join(between, distinct);
    }
}
