package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * The rank correlation test: Kendall's τ between the standardised effects (y − ȳ)/√(v − 1/Σ(1/v)), ȳ the common effect, and the
 * variances v. Without ties the p value is that of all k! orders, counted exactly for up to 100 trials; with ties it is that of the normal approximation with
 * the variance corrected for ties, and τ is τ_b. No continuity correction.
 *
 * @param tau              Kendall's correlation, from −1 to 1
 * @param pValue           two-sided; exact unless {@code exact} says otherwise
 * @param asymptoticPValue two-sided, by the normal approximation
 * @param exact            whether {@code pValue} was counted
 * @see <a href="https://doi.org/10.2307/2533446">Begg, Mazumdar (1994)</a>
 * @see <a href="https://doi.org/10.1093/biomet/33.3.239">Kendall (1945), the treatment of ties</a>
 */
public record RankTest(double tau, double pValue, double asymptoticPValue, boolean exact) {
    /** Most trials for which orders are counted; beyond, the normal approximation agrees to three digits. */
    public static final int MOST_COUNTED = 100;

    private static final int LEAST = 3;

    /**
     * Tests these contrasts.
     *
     * @throws NotEstimable with fewer than three trials, or where all standardised effects or all variances are equal
     */
    public static RankTest of(Contrasts contrasts) {
        if (contrasts.count() < LEAST) {
            throw new NotEstimable(
                    "The rank test orders trials by size; it needs at least %s trials and has %s.",
                    LEAST, contrasts.count());
        }
        double mean = RandomEffects.withDefaults()
                .with(new CommonEffect())
                .fit(contrasts)
                .pooled()
                .estimate();
        double[] v =
                contrasts.contrasts().stream().mapToDouble(Contrast::variance).toArray();
        double total = Arrays.stream(v).map(value -> 1 / value).sorted().sum();
        double[] standardised = contrasts.contrasts().stream()
                .mapToDouble(c -> (c.effect() - mean) / Math.sqrt(c.variance() - 1 / total))
                .toArray();
        return kendall(standardised, v);
    }

    private static RankTest kendall(double[] a, double[] b) {
        int k = a.length;
        long score = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                score += (long) Integer.signum(Double.compare(a[i], a[j])) * Integer.signum(Double.compare(b[i], b[j]));
            }
        }
        List<Integer> tiesA = ties(a);
        List<Integer> tiesB = ties(b);
        double pairs = k * (k - 1) / 2.0;
        double untied = Math.sqrt(pairs - pairs(tiesA)) * Math.sqrt(pairs - pairs(tiesB));
        if (untied == 0) {
            throw new NotEstimable(
                    "All trials have the same %s, so they cannot be put in order.",
                    pairs(tiesB) == pairs ? "variance" : "standardised effect");
        }
        double asymptotic = Normal.twoSidedPValue(score / Math.sqrt(variance(k, tiesA, tiesB)));
        boolean exact = tiesA.isEmpty() && tiesB.isEmpty() && k <= MOST_COUNTED;
        return new RankTest(score / untied, exact ? exactPValue(k, score) : asymptotic, asymptotic, exact);
    }

    /** Sizes of the groups of equal values, of those that have more than one. */
    private static List<Integer> ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Integer> ties = new ArrayList<>();
        int run = 1;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[i - 1]) {
                run++;
            } else {
                if (run > 1) {
                    ties.add(run);
                }
                run = 1;
            }
        }
        return ties;
    }

    private static double pairs(List<Integer> ties) {
        return ties.stream().mapToDouble(t -> t * (t - 1.0) / 2).sum();
    }

    /** Variance of the score when there is no association. */
    private static double variance(double k, List<Integer> a, List<Integer> b) {
        double all = k * (k - 1) * (2 * k + 5) - fives(a) - fives(b);
        double triples = triples(a) * triples(b) / (9 * k * (k - 1) * (k - 2));
        return all / 18 + triples + 4 * pairs(a) * pairs(b) / (2 * k * (k - 1));
    }

    private static double fives(List<Integer> ties) {
        return ties.stream().mapToDouble(t -> t * (t - 1.0) * (2 * t + 5)).sum();
    }

    private static double triples(List<Integer> ties) {
        return ties.stream().mapToDouble(t -> t * (t - 1.0) * (t - 2)).sum();
    }

    /**
     * The share of all orders of {@code k} with a score at least as far on one side, doubled. Orders are counted by their number of
     * inversions: the m-th element to be placed adds 0 to m − 1 of them, each equally often.
     */
    private static double exactPValue(int k, long score) {
        int pairs = k * (k - 1) / 2;
        int discordant = (int) ((pairs - score) / 2);
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int m = 2; m <= k; m++) {
            double[] next = new double[pairs + 1];
            double window = 0;
            for (int inversions = 0; inversions <= m * (m - 1) / 2; inversions++) {
                // Summed afresh: a running window would lose the far tails to rounding.
                window = 0;
                for (int added = 0; added < m && added <= inversions; added++) {
                    window += share[inversions - added];
                }
                next[inversions] = window / m;
            }
            share = next;
        }
        // By symmetry the smaller tail, added up from its far end.
        int tail = Math.min(discordant, pairs - discordant);
        double sum = 0;
        for (int inversions = 0; inversions <= tail; inversions++) {
            sum += share[inversions];
        }
        return Math.min(1, 2 * sum);
    }
}
