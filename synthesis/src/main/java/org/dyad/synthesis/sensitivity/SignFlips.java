package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.function.IntPredicate;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.random.RandomStream;

/** The effects with each of their 2ᵏ signs, for the test of one pooled mean. */
record SignFlips(CanonicalRows rows) implements Deals {
    @Override
    public BigInteger possible() {
        return BigInteger.TWO.pow(rows.count());
    }

    @Override
    public KnownVarianceRegression observed() {
        return flipped(i -> false);
    }

    @Override
    public KnownVarianceRegression deal(long number) {
        return flipped(i -> (number >>> i & 1) == 1);
    }

    @Override
    public KnownVarianceRegression random(RandomStream stream) {
        return flipped(i -> stream.nextInt(2) == 1);
    }

    private KnownVarianceRegression flipped(IntPredicate flip) {
        double[] effects = new double[rows.count()];
        double[] variances = new double[effects.length];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = flip.test(i) ? -rows.effect(i) : rows.effect(i);
            variances[i] = rows.variance(i);
        }
        return rows.regression(effects, variances, new double[0][]);
    }
}
