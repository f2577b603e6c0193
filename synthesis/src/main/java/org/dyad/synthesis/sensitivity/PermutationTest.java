package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * Permutation tests. With moderators the rows of the design are dealt anew to the studies, with every different deal equally likely where no
 * moderator matters; for one pooled mean the signs of the effects are flipped, which asks that effects are symmetric about 0 where there
 * is no effect. Each deal is fitted afresh, τ² included; a p value is the share of deals whose statistic is at least as large as the
 * observed one (in size, for a coefficient). Exact where there are few enough deals, else from a random sample that holds the observed
 * deal, so that no p value is 0.
 *
 * @param full       the fit to the data as they are
 * @param possible   number of different deals
 * @param seed       of the sample; empty for an exact test
 * @param deals      that were fitted
 * @param notFitted  deals without a fit; they count in no share
 * @param coefficients p values in the order of the coefficients
 * @param moderators p value of the test of all moderators together; of the mean where there is none
 * @see <a href="https://doi.org/10.1002/sim.2002">Higgins, Thompson (2004)</a>
 * @see <a href="https://doi.org/10.1037/met0000011">Viechtbauer et al. (2015)</a>
 */
public record PermutationTest(
        PoolingFit full,
        BigInteger possible,
        OptionalLong seed,
        int deals,
        int notFitted,
        List<Double> coefficients,
        double moderators) {
    private static final int LARGEST = 10_000_000;

    public PermutationTest {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Choices.
     *
     * @param exactUpTo  every deal is fitted where there are no more than this
     * @param iterations size of the random sample otherwise, the observed deal included
     * @param seed       of the sample
     */
    public record Options(int exactUpTo, int iterations, long seed) {
        public Options {
            if (iterations < 100 || iterations > LARGEST) {
                throw new InvalidEvidence("%s permutations were asked for; it must be 100 to %s.", iterations, LARGEST);
            }
            if (exactUpTo < 0 || exactUpTo > LARGEST) {
                throw new InvalidEvidence(
                        "Exact tests of up to %s permutations were asked for; it must be 0 to %s.", exactUpTo, LARGEST);
            }
        }

        /** Exact up to 50,000 deals, else 10,000 of them. */
        public static Options withDefaults() {
            return new Options(50_000, 10_000, 1);
        }

        public Options withExactUpTo(int other) {
            return new Options(other, iterations, seed);
        }

        public Options withIterations(int other) {
            return new Options(exactUpTo, other, seed);
        }

        public Options withSeed(long other) {
            return new Options(exactUpTo, iterations, other);
        }
    }

    /** Whether every deal was fitted. */
    public boolean exact() {
        return seed.isEmpty();
    }

    /**
     * Tests the coefficients, and all moderators together.
     *
     * @throws NotEstimable when the data as they are cannot be fitted
     */
    public static PermutationTest of(
            RandomEffects model, Contrasts contrasts, Moderators moderators, Options options, Progress progress) {
        PoolingFit full = model.fit(contrasts, moderators);
        CanonicalRows rows = CanonicalRows.of(model, contrasts, moderators);
        Deals deals = moderators.isEmpty() ? new SignFlips(rows) : new RowDeals(rows);
        return new PermutationRun(full, rows, deals, options).run(progress);
    }

    /** As many fits as these options give for this table. */
    public static int planned(RandomEffects model, Contrasts contrasts, Moderators moderators, Options options) {
        CanonicalRows rows = CanonicalRows.of(model, contrasts, moderators);
        BigInteger possible = (moderators.isEmpty() ? new SignFlips(rows) : new RowDeals(rows)).possible();
        boolean exact = possible.compareTo(BigInteger.valueOf(options.exactUpTo())) <= 0;
        return exact ? possible.intValue() : options.iterations();
    }
}
