package org.dyad.synthesis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlkinPrattTest {

    /** mpmath 1.x, {@code r * hyp2f1(1/2, 1/2, (n-2)/2, 1-r**2)} with 40 digits; 1e-14 relative is a few roundings. */
    @ParameterizedTest
    @CsvSource({
        "0.12, 5, 0.17532771035466164",
        "1e-06, 5, 1.5707953267956819e-6",
        "0.5, 6, 0.57034944992057664",
        "-0.9, 6, -0.92306882716933627",
        "0.01, 12, 0.010643154526060295",
        "0.97, 25, 0.97125292909949503",
        "0.3, 25.5, 0.30635535167792259",
        "0.3, 26, 0.30621093734493577",
        "-0.3, 27, -0.30594092107400342",
        "0.001, 60, 0.001008968062082685",
        "0.5, 1000, 0.50018819378515876",
        "0.7, 5.5, 0.76623061303942715"
    })
    void agreesWithFortyDigits(double r, double n, double expected) {
        assertThat(OlkinPratt.unbiased(r, n)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }
}
