package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.random.RandomStream;

/** The data that a permutation test holds against the observed ones. */
sealed interface Deals permits SignFlips, RowDeals {
    /** Number of different deals. */
    BigInteger possible();

    /** The data as they are. */
    KnownVarianceRegression observed();

    /** The deal of this number, from 0, below {@link #possible}. */
    KnownVarianceRegression deal(long number);

    /** A random deal, each as likely as any other. */
    KnownVarianceRegression random(RandomStream stream);
}
