package org.dyad.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles as R 4.2.2 prints them with 15 digits ({@code qnorm, qt, qchisq, qf}). */
class DistributionsTest {
    @Test
    void agreesWithPrintedQuantiles() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.95996398454005, within(1e-14));
        assertThat(new StudentT(5).quantile(0.975)).isCloseTo(2.57058183563632, within(5e-14));
        assertThat(new StudentT(12).twoSidedQuantile(0.95)).isCloseTo(2.17881282966723, within(5e-14));
        assertThat(new StudentT(1).quantile(0.975)).isCloseTo(12.7062047361747, within(1e-12));
        assertThat(new StudentT(2).quantile(0.975)).isCloseTo(4.30265272974946, within(1e-13));
        assertThat(new ChiSquared(3).quantile(0.95)).isCloseTo(7.81472790325118, within(1e-13));
        assertThat(new FisherF(2, 10).quantile(0.95)).isCloseTo(4.10282101513040, within(1e-12));
    }

    @Test
    void infiniteDegreesOfFreedomMeanTheNormal() {
        assertThat(new StudentT(Double.POSITIVE_INFINITY).quantile(0.9)).isEqualTo(Normal.quantile(0.9));
        assertThat(new FisherF(3, Double.POSITIVE_INFINITY).survival(2)).isEqualTo(new ChiSquared(3).survival(6));
    }

    @Test
    void tailsAreNotLost() {
        assertThat(Normal.survival(20)).isCloseTo(2.753624118606233e-89, within(1e-102)); // Abramowitz, Stegun 26.2
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7, 2, 2.5, 3, 4, 5, 7.3, 11, 19, 30, 100, 1e4, 1e9, Double.POSITIVE_INFINITY})
    void quantileInvertsTheTail(double degreesOfFreedom) {
        StudentT t = new StudentT(degreesOfFreedom);
        for (double tail : new double[] {0.45, 0.2, 0.05, 0.025, 0.005, 1e-4, 1e-7, 1e-10}) {
            double x = t.twoSidedQuantile(1 - 2 * tail);
            assertThat(t.survival(x) / tail).isCloseTo(1, within(1e-5)); // 1 - 2 tail has lost digits by 1e-10
            double lower = t.quantile(tail);
            assertThat(t.cdf(lower) / tail).isCloseTo(1, within(1e-9));
        }
    }
}
