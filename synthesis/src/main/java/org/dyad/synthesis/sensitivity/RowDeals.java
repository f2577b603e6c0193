package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.random.RandomStream;

/**
 * The rows of the design dealt to the studies in every different way: k!/∏ mₐ! of them, with mₐ equal rows of kind a. Deal number n is
 * had without those before it, so that any thread can make any of them.
 */
final class RowDeals implements Deals {
    private final CanonicalRows rows;
    private final double[] effects;
    private final double[] variances;
    /** A row of each kind, and how many there are of it. */
    private final int[] kinds;

    private final int[] counts;
    /** Rows in an order that depends on the design alone. */
    private final int[] sorted;

    RowDeals(CanonicalRows rows) {
        this.rows = rows;
        int k = rows.count();
        this.effects = IntStream.range(0, k).mapToDouble(rows::effect).toArray();
        this.variances = IntStream.range(0, k).mapToDouble(rows::variance).toArray();
        this.sorted = IntStream.range(0, k)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        List<Integer> firsts = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if (i > 0 && compare(sorted[i - 1], sorted[i]) == 0) {
                sizes.set(sizes.size() - 1, sizes.getLast() + 1);
            } else {
                firsts.add(sorted[i]);
                sizes.add(1);
            }
        }
        this.kinds = firsts.stream().mapToInt(Integer::intValue).toArray();
        this.counts = sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private int compare(int a, int b) {
        for (double[] column : rows.columns()) {
            int order = Double.compare(column[a], column[b]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public BigInteger possible() {
        BigInteger total = factorial(effects.length);
        for (int count : counts) {
            total = total.divide(factorial(count));
        }
        return total;
    }

    @Override
    public KnownVarianceRegression observed() {
        return dealt(IntStream.range(0, effects.length).toArray());
    }

    /** Each place in turn: as many deals begin with a kind as there are ways to deal the rest. */
    @Override
    public KnownVarianceRegression deal(long number) {
        int[] left = counts.clone();
        int[] deal = new int[effects.length];
        BigInteger all = possible();
        long ways = all.longValueExact();
        long rank = number;
        for (int place = 0; place < deal.length; place++) {
            int remaining = deal.length - place;
            int kind = 0;
            // Of the ways that are left, the share left[kind]/remaining begins with that kind; the division has no
            // remainder.
            long here = share(ways, left[kind], remaining);
            while (rank >= here) {
                rank -= here;
                kind++;
                here = share(ways, left[kind], remaining);
            }
            deal[place] = kinds[kind];
            left[kind]--;
            ways = here;
        }
        return dealt(deal);
    }

    private static long share(long ways, int left, int remaining) {
        return Math.multiplyExact(ways, left) / remaining;
    }

    @Override
    public KnownVarianceRegression random(RandomStream stream) {
        int[] deal = sorted.clone();
        for (int i = deal.length - 1; i > 0; i--) {
            int j = stream.nextInt(i + 1);
            int swap = deal[i];
            deal[i] = deal[j];
            deal[j] = swap;
        }
        return dealt(deal);
    }

    private KnownVarianceRegression dealt(int[] deal) {
        double[][] columns = new double[rows.columns().length][];
        for (int c = 0; c < columns.length; c++) {
            double[] column = rows.columns()[c];
            columns[c] = Arrays.stream(deal).mapToDouble(i -> column[i]).toArray();
        }
        return rows.regression(effects, variances, columns);
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
