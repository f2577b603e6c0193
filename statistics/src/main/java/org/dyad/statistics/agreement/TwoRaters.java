package org.dyad.statistics.agreement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two raters who each put the same n items into one of q categories. With p_kl the share of items that the first put into k and the second
 * into l, p_o = Σ p_kk is the observed agreement.
 *
 * @param first  categories by the first rater, item by item
 * @param second by the second rater, as many
 */
public record TwoRaters(List<String> first, List<String> second) {
    public TwoRaters {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (first.size() != second.size() || first.isEmpty()) {
            throw new IllegalArgumentException("Two raters must rate the same items, at least one: " + first.size()
                    + " and " + second.size() + ".");
        }
    }

    /** How many items got the same category. */
    public int agreed() {
        int same = 0;
        for (int i = 0; i < first.size(); i++) {
            same += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        return same;
    }

    /** p_o, from 0 to 1. */
    public double observed() {
        return agreed() / (double) first.size();
    }

    /**
     * Cohen's κ = (p_o − p_e) / (1 − p_e) with p_e = Σ p_k. p_.k; at most 1. Not a number where both used one category only.
     *
     * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960)</a>
     */
    public double kappa() {
        double n = first.size();
        double expected = 0;
        for (int[] counts : margins().values()) {
            expected += (counts[0] / n) * (counts[1] / n);
        }
        return (observed() - expected) / (1 - expected);
    }

    /**
     * Gwet's AC1 = (p_o − p_e) / (1 − p_e) with p_e = Σ π_k (1 − π_k) / (q − 1), π_k the mean of both margins. Steady where one
     * category is rare, as κ is not. Not a number where both used one category only.
     *
     * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet (2008)</a>
     */
    public double ac1() {
        double n = first.size();
        SortedMap<String, int[]> margins = margins();
        double expected = 0;
        for (int[] counts : margins.values()) {
            double share = (counts[0] + counts[1]) / (2 * n);
            expected += share * (1 - share);
        }
        expected /= margins.size() - 1;
        return (observed() - expected) / (1 - expected);
    }

    private SortedMap<String, int[]> margins() {
        SortedMap<String, int[]> margins = new TreeMap<>();
        for (int i = 0; i < first.size(); i++) {
            margins.computeIfAbsent(first.get(i), k -> new int[2])[0]++;
            margins.computeIfAbsent(second.get(i), k -> new int[2])[1]++;
        }
        return margins;
    }
}
