package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;

/** Fits the deals and counts those that are as extreme as the observed one. */
final class PermutationRun {
    /** Two statistics closer than this are one: equal deals reached by another order of sums. */
    private static final double TIE = Math.sqrt(Math.ulp(1.0));

    private static final int CHUNK = 256;

    private final PoolingFit full;
    private final CanonicalRows rows;
    private final Deals deals;
    private final PermutationTest.Options options;
    private final double[] observed;

    PermutationRun(PoolingFit full, CanonicalRows rows, Deals deals, PermutationTest.Options options) {
        this.full = full;
        this.rows = rows;
        this.deals = deals;
        this.options = options;
        this.observed = statistics(deals.observed());
    }

    PermutationTest run(Progress progress) {
        BigInteger possible = deals.possible();
        boolean exact = possible.compareTo(BigInteger.valueOf(options.exactUpTo())) <= 0;
        int wanted = exact ? possible.intValueExact() : options.iterations();
        int chunks = (wanted + CHUNK - 1) / CHUNK;
        List<long[]> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    int start = chunk * CHUNK;
                    int end = Math.min(wanted, start + CHUNK);
                    long[] counts = count(start, end, exact);
                    progress.done(end - start);
                    return counts;
                })
                .toList();
        long[] total = new long[observed.length + 1];
        parts.forEach(part -> {
            for (int i = 0; i < total.length; i++) {
                total[i] += part[i];
            }
        });
        long fitted = total[observed.length];
        List<Double> coefficients = new ArrayList<>();
        for (int j = 0; j < observed.length - 1; j++) {
            coefficients.add((double) total[j] / fitted);
        }
        return new PermutationTest(
                full,
                possible,
                exact ? OptionalLong.empty() : OptionalLong.of(options.seed()),
                (int) fitted,
                wanted - (int) fitted,
                coefficients,
                (double) total[observed.length - 1] / fitted);
    }

    /** Counts at least as extreme, one for each statistic, and behind them the deals that could be fitted. */
    private long[] count(int start, int end, boolean exact) {
        long[] counts = new long[observed.length + 1];
        for (int i = start; i < end; i++) {
            try {
                double[] here = statistics(deal(i, exact));
                for (int j = 0; j < here.length; j++) {
                    if (here[j] >= observed[j] - TIE) {
                        counts[j]++;
                    }
                }
                counts[observed.length]++;
            } catch (NotEstimable | SearchNotSettled withoutFit) {
                // Such a deal has no statistic; it is not counted as fitted, and the result says how many there were.
            }
        }
        return counts;
    }

    private KnownVarianceRegression deal(int i, boolean exact) {
        if (exact) {
            return deals.deal(i);
        }
        return i == 0 ? deals.observed() : deals.random(RandomStream.of(options.seed(), i));
    }

    /** |b/SE| of each coefficient, then the Wald statistic of all but the intercept (of the mean, where that is all). */
    private double[] statistics(KnownVarianceRegression model) {
        model.at(rows.tauSquared(model));
        double scale = rows.scale(model);
        Vector b = model.coefficients();
        Matrix covariance = model.covariance();
        double[] statistics = new double[b.size() + 1];
        for (int j = 0; j < b.size(); j++) {
            statistics[j] = Math.abs(b.get(j)) / Math.sqrt(scale * covariance.get(j, j));
        }
        boolean mean = b.size() == 1 && rows.columns().length == 0;
        statistics[b.size()] =
                mean ? statistics[0] * statistics[0] : model.waldStatistic(rows.intercept()) / scale / tested(b.size());
        return statistics;
    }

    private double tested(int coefficients) {
        boolean chiSquared = full.degreesOfFreedom() == Double.POSITIVE_INFINITY;
        return chiSquared ? 1 : coefficients - (rows.intercept() ? 1 : 0);
    }
}
