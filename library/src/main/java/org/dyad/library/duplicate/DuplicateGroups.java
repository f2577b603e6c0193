package org.dyad.library.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.evidence.origin.DocumentId;

/** Documents that a person called the same, grouped: if a is b and b is c, the three are one group. */
public final class DuplicateGroups {
    private final Map<DocumentId, DocumentId> leaders = new HashMap<>();

    private DuplicateGroups() {}

    /** The groups that follow from decisions. */
    public static DuplicateGroups of(List<DuplicateDecision> standing) {
        DuplicateGroups groups = new DuplicateGroups();
        for (DuplicateDecision decision : standing) {
            switch (decision.verdict()) {
                case SAME -> groups.join(decision.first(), decision.second());
                case DIFFERENT -> {
                    // Keeps a pair from being proposed again; it separates nobody.
                }
            }
        }
        return groups;
    }

    private void join(DocumentId a, DocumentId b) {
        DocumentId first = leader(a);
        DocumentId second = leader(b);
        if (first.value().compareTo(second.value()) <= 0) {
            leaders.put(second, first);
        } else {
            leaders.put(first, second);
        }
    }

    /** The one that stands for its group: that whose name comes first; a document in no group stands for itself. */
    public DocumentId leader(DocumentId id) {
        DocumentId at = id;
        while (leaders.containsKey(at) && !leaders.getOrDefault(at, at).equals(at)) {
            at = leaders.getOrDefault(at, at);
        }
        return at;
    }

    /** Groups of two and more, each in the order of names. */
    public List<List<DocumentId>> groups() {
        TreeMap<String, List<DocumentId>> groups = new TreeMap<>();
        leaders.forEach(
                (id, next) -> groups.computeIfAbsent(leader(id).value(), key -> new ArrayList<>(List.of(leader(id))))
                        .add(id));
        return groups.values().stream()
                .map(group -> group.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(DocumentId::value))
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }
}
