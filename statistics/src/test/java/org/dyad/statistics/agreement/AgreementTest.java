package org.dyad.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /** Two raters, two categories, by the four cells of their table. */
    private static TwoRaters table(int both, int firstOnly, int secondOnly, int neither) {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        int[] cells = {both, firstOnly, secondOnly, neither};
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < cells[cell]; i++) {
                first.add(cell < 2 ? "yes" : "no");
                second.add(cell % 2 == 0 ? "yes" : "no");
            }
        }
        return new TwoRaters(first, second);
    }

    /** Newcombe (1998), doi 10.1002/(SICI)1097-0258(19980430)17:8, table I: the score method without continuity correction. */
    @Test
    void wilsonAgreesWithNewcombesTable() {
        WilsonInterval usual = WilsonInterval.of(81, 263, 0.95);
        assertThat(usual.lower()).isCloseTo(0.2553, within(5e-5)); // four digits are printed
        assertThat(usual.upper()).isCloseTo(0.3662, within(5e-5));
        WilsonInterval none = WilsonInterval.of(0, 20, 0.95);
        assertThat(none.lower()).isCloseTo(0, within(1e-15));
        assertThat(none.upper()).isCloseTo(0.1611, within(5e-5));
        WilsonInterval one = WilsonInterval.of(1, 29, 0.95);
        assertThat(one.lower()).isCloseTo(0.0061, within(5e-5));
        assertThat(one.upper()).isCloseTo(0.1718, within(5e-5));
        assertThatThrownBy(() -> WilsonInterval.of(2, 1, 0.95)).hasMessageContaining("2 in 1");
    }

    /** Gwet (2002), Inter-Rater Reliability: Dependency on Trait Prevalence and Marginal Homogeneity: 118, 5, 2, 0 of 125. */
    @Test
    void kappaAndAc1OfTheParadox() {
        TwoRaters paradox = table(118, 5, 2, 0);
        assertThat(paradox.observed()).isCloseTo(0.944, within(1e-12));
        assertThat(paradox.kappa()).isCloseTo(-0.0234, within(5e-5));
        assertThat(paradox.ac1()).isCloseTo(0.9408, within(5e-5));
    }

    /** By hand: p_o = 0.7, p_e = 0.5 * 0.6 + 0.5 * 0.4 = 0.5, so kappa = 0.4. */
    @Test
    void kappaOfEvenMargins() {
        assertThat(table(20, 5, 10, 15).kappa()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whoAlwaysAgreeHaveOne() {
        assertThat(table(3, 0, 0, 4).kappa()).isCloseTo(1, within(1e-12));
        assertThat(table(3, 0, 0, 4).ac1()).isCloseTo(1, within(1e-12));
        assertThat(table(3, 0, 0, 0).kappa()).isNaN();
    }
}
