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

    /** Lower case, without spaces and underscores. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
        return lower.length() > 40 ? lower.substring(0, 40) : lower;
    }

    /** Letters to change, add, drop, or exchange with a neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substituted = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(substituted, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
