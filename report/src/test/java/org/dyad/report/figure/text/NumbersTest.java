package org.dyad.report.figure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void printsARealMinusSignAndCommas() {
        assertThat(Numbers.fixed(-1234567.891, 1)).isEqualTo("\u22121,234,567.9");
        assertThat(Numbers.fixed(9999.4, 0)).isEqualTo("9,999");
        assertThat(Numbers.fixed(9999.5, 0)).isEqualTo("10,000");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Numbers.fixed(-0.004, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.0, 1)).isEqualTo("0.0");
    }

    @Test
    void roundsThePrintedNumberNotItsBinaryShadow() {
        // 1.005 is a little less than that in binary; a reader who sees 1.005 in the table expects 1.01.
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.01");
    }

    @Test
    void plainNumbersHaveThreeDigitsAtMostBehindZeros() {
        assertThat(Numbers.plain(0.5)).isEqualTo("0.5");
        assertThat(Numbers.plain(97.5)).isEqualTo("97.5");
        assertThat(Numbers.plain(0.0012345)).isEqualTo("0.00123");
        assertThat(Numbers.plain(2000)).isEqualTo("2,000");
    }

    @Test
    void decimalsFollowTheIntervals() {
        assertThat(Numbers.decimals(List.of(8.0, 9.0, 200.0))).isEqualTo(1);
        assertThat(Numbers.decimals(List.of(0.14, 0.2, 0.3))).isEqualTo(2);
        assertThat(Numbers.decimals(List.of(400.0))).isZero();
        assertThat(Numbers.decimals(List.of())).isEqualTo(1);
    }

    @Test
    void aMissingValueIsRefused() {
        assertThatThrownBy(() -> Numbers.fixed(Double.NaN, 1)).hasMessageContaining("left out");
    }
}
