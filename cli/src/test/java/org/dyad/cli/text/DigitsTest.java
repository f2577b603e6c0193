package org.dyad.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void fixedDecimalsWithoutASignOnZero() {
        assertThat(Digits.fixed(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Digits.fixed(-0.0006, 3)).isEqualTo("-0.001");
        assertThat(Digits.fixed(1234.5, 0)).isEqualTo("1234");
        assertThat(Digits.fixed(Double.NaN, 2)).isEqualTo("-");
        assertThat(Digits.fixed(OptionalDouble.empty(), 2)).isEqualTo("-");
    }

    @Test
    void significantDigitsWithoutZerosBehind() {
        assertThat(Digits.significant(0.31324, 3)).isEqualTo("0.313");
        assertThat(Digits.significant(95, 6)).isEqualTo("95");
        assertThat(Digits.significant(1200, 4)).isEqualTo("1200");
        assertThat(Digits.significant(0, 3)).isEqualTo("0");
        assertThat(Digits.significant(1.5e-12, 3)).isEqualTo("1.5E-12");
    }

    @Test
    void decimalsFollowTheStandardError() {
        assertThat(Digits.decimals(0.1798)).isEqualTo(3);
        assertThat(Digits.decimals(12.3)).isEqualTo(1);
        assertThat(Digits.decimals(1234)).isZero();
        assertThat(Digits.decimals(Double.NaN)).isEqualTo(3);
        assertThat(Digits.decimals(List.of(0.2, 0.3, 900.0))).isEqualTo(3);
    }

    @Test
    void verySmallAndVeryLargeUnitsAreWrittenInScientificForm() {
        assertThat(Digits.fixed(1.234e-12, Digits.decimals(3e-13))).isEqualTo("1.2340e-12");
        assertThat(Digits.fixed(1.234e12, Digits.decimals(3e11))).isEqualTo("1.2340e+12");
        assertThat(Digits.fixed(1.5e-5, Digits.decimals(3e-6))).isEqualTo("0.00001500");
    }

    @Test
    void smallPValuesAreBounds() {
        assertThat(Digits.pSentence(7e-5)).isEqualTo("p < 0.0001");
        assertThat(Digits.pSentence(0.0312)).isEqualTo("p = 0.031");
        assertThat(Digits.pValue(0.00042)).isEqualTo("0.0004");
    }

    @Test
    void columnsLineUpByCharactersAndNotByBytes() {
        String[] lines = new TextTable("study", "x")
                .row("Müller", "1.5")
                .row("A", "-10.5")
                .text()
                .split("\n");
        assertThat(lines).containsExactly("  study       x", "  Müller    1.5", "  A       -10.5");
    }
}
