package org.dyad.statistics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /** First outputs of the authors' xoshiro256plusplus.c from state 1, 2, 3, 4 (as in the tests of rand_xoshiro). */
    @Test
    void isTheAuthorsGenerator() {
        RandomStream stream = new RandomStream(1, 2, 3, 4);
        assertThat(stream.nextLong()).isEqualTo(41943041L);
        assertThat(stream.nextLong()).isEqualTo(58720359L);
        assertThat(stream.nextLong()).isEqualTo(3588806011781223L);
        assertThat(stream.nextLong()).isEqualTo(3591011842654386L);
    }

    @Test
    void sameSeedAndReplicateSameDraws() {
        assertThat(RandomStream.of(7, 3).nextNormal())
                .isEqualTo(RandomStream.of(7, 3).nextNormal());
        assertThat(RandomStream.of(7, 3).nextLong())
                .isNotEqualTo(RandomStream.of(7, 4).nextLong());
        assertThat(RandomStream.of(7, 3).nextLong())
                .isNotEqualTo(RandomStream.of(8, 3).nextLong());
    }

    /** Tolerances: 4.5 standard errors of a mean over 100,000 draws. */
    @Test
    void momentsAreThoseOfTheDistributions() {
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        double chi = 0;
        double chiSmall = 0;
        RandomStream stream = RandomStream.of(20240501, 0);
        for (int i = 0; i < n; i++) {
            double z = stream.nextNormal();
            sum += z;
            squares += z * z;
            chi += stream.nextChiSquared(9);
            chiSmall += stream.nextChiSquared(0.8);
        }
        double root = Math.sqrt(n);
        assertThat(sum / n).isCloseTo(0, within(4.5 / root));
        assertThat(squares / n).isCloseTo(1, within(4.5 * Math.sqrt(2) / root));
        assertThat(chi / n).isCloseTo(9, within(4.5 * Math.sqrt(18) / root));
        assertThat(chiSmall / n).isCloseTo(0.8, within(4.5 * Math.sqrt(1.6) / root));
    }
}
