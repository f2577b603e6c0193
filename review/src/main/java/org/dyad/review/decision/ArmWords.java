package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.StatedDose;

/**
 * A group as a value: {@code placebo | comparator}. A person who corrects it may add what was not read: {@code control | comparator | dose
 * 400 IU every day | n 48}.
 */
record ArmWords(String label, boolean comparator, Optional<StatedDose> dose, Optional<Integer> n) {
    static String of(String label, boolean comparator) {
        return FactWords.line(label) + (comparator ? " | comparator" : "");
    }

    static Optional<ArmWords> parse(String value) {
        List<String> parts = new ArrayList<>(List.of(value.split("\\|", -1)));
        String label = parts.removeFirst().strip();
        boolean comparator = false;
        Optional<StatedDose> dose = Optional.empty();
        Optional<Integer> n = Optional.empty();
        for (String raw : parts) {
            String part = raw.strip();
            if (part.equals("comparator")) {
                comparator = true;
            } else if (part.startsWith("dose ")
                    && FactWords.dose(part.substring(5)).isPresent()) {
                dose = FactWords.dose(part.substring(5));
            } else if (part.startsWith("n ")
                    && FactWords.whole(part.substring(2)).isPresent()) {
                n = FactWords.whole(part.substring(2));
            } else {
                return Optional.empty();
            }
        }
        return label.isEmpty() ? Optional.empty() : Optional.of(new ArmWords(label, comparator, dose, n));
    }

    /** Whether the name says that this group got no vitamin D. */
    boolean untreated() {
        String plain = label.toLowerCase(java.util.Locale.ROOT);
        return plain.contains("placebo")
                || plain.contains("no vitamin d")
                || plain.contains("unsupplemented")
                || plain.contains("no supplement")
                || plain.contains("no treatment")
                || plain.contains("untreated");
    }
}
