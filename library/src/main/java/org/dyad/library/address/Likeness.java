package org.dyad.library.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.evidence.origin.DocumentId;

/**
 * Names that look alike: the share of three-letter pieces that two have in common (the coefficient of Dice), so that a letter mistyped, a word
 * left out or an address cut off at its end still finds its document.
 */
final class Likeness {
    /** Less than this is not worth a person's look. */
    private static final double LEAST = 0.3;

    private static final int MOST = 5;

    private record Name(DocumentId document, int pieces) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Integer>> byPiece = new HashMap<>();

    void add(DocumentId document, String letters) {
        Set<String> pieces = pieces(letters);
        if (pieces.isEmpty()) {
            return;
        }
        int number = names.size();
        names.add(new Name(document, pieces.size()));
        pieces.forEach(piece ->
                byPiece.computeIfAbsent(piece, key -> new ArrayList<>()).add(number));
    }

    private static Set<String> pieces(String letters) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            pieces.add(letters.substring(i, i + 3));
        }
        return pieces;
    }

    /** Those most like it, best first. */
    List<Resolution.Suggestion> of(String letters) {
        Set<String> pieces = pieces(letters);
        int[] common = new int[names.size()];
        for (String piece : pieces) {
            for (int name : byPiece.getOrDefault(piece, List.of())) {
                common[name]++;
            }
        }
        Map<DocumentId, Double> best = new HashMap<>();
        for (int i = 0; i < common.length; i++) {
            double likeness = 2.0 * common[i] / (pieces.size() + names.get(i).pieces());
            if (likeness >= LEAST) {
                best.merge(names.get(i).document(), likeness, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Resolution.Suggestion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Resolution.Suggestion::likeness)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.document().value()))
                .limit(MOST)
                .toList();
    }
}
