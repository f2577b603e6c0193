package org.dyad.synthesis.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioIntervalTest {
    /** At each end (a - θ b)² = t² Var(a - θ b), which defines it. */
    @Test
    void itsEndsMeetTheDefinition() {
        double t = 2.1;
        if (RatioInterval.fieller(3, 5, 0.4, 0.1, 0.5, t)
                instanceof RatioInterval.Bounded(double lower, double upper)) {
            for (double theta : new double[] {lower, upper}) {
                double variance = 0.4 - 2 * theta * 0.1 + theta * theta * 0.5;
                assertThat(Math.pow(3 - theta * 5, 2)).isCloseTo(t * t * variance, within(1e-12));
            }
            assertThat(lower).isLessThan(0.6);
            assertThat(upper).isGreaterThan(0.6);
        } else {
            throw new AssertionError("bounded: 5 / sqrt(0.5) exceeds 2.1");
        }
    }

    @Test
    void aDenominatorThatMayBeZeroLeavesItOpen() {
        assertThat(RatioInterval.fieller(3, 0.5, 0.1, 0, 0.5, 2)).isInstanceOf(RatioInterval.TwoRays.class);
        assertThat(RatioInterval.fieller(0.1, 0.1, 0.5, 0, 0.5, 2)).isInstanceOf(RatioInterval.Everything.class);
    }

    /** The ratio's inverse has the inverse ends where both are positive. */
    @Test
    void turnsOverWithTheRatio() {
        var one = (RatioInterval.Bounded) RatioInterval.fieller(3, 5, 0.1, 0.05, 0.2, 2);
        var other = (RatioInterval.Bounded) RatioInterval.fieller(5, 3, 0.2, 0.05, 0.1, 2);
        assertThat(other.lower()).isCloseTo(1 / one.upper(), within(1e-12));
        assertThat(other.upper()).isCloseTo(1 / one.lower(), within(1e-12));
    }
}
