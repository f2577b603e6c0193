package org.dyad.evidence.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person probably meant. */
final class NearestName {
    private NearestName() {}

    /** The nearest candidate, if it is at most a third of its letters away (case, spaces and underscores do not count). */
    static Optional<String> of(String wanted, Collection<String> candidates) {
        String plain = plain(wanted);
        return candidates.stream()
                .filter(name -> !name.isBlank())
                .filter(name ->
                        plain(name).contains(plain) || distance(plain, plain(name)) <= Math.max(1, plain.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
        return lower.length() > 40 ? lower.substring(0, 40) : lower;
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(substituted, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[b.length()];
    }
}
