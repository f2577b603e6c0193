package org.dyad.statistics.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.junit.jupiter.api.Test;

class AdaptivePanelsTest {
    /** Nodes and weights of the rule of three points: 0 and ±√(3/5), 8/9 and 5/9. */
    @Test
    void theRuleOfThreePoints() {
        GaussLegendre rule = GaussLegendre.of(3);
        assertThat(rule.node(2, -1, 1)).isCloseTo(Math.sqrt(0.6), within(1e-15));
        assertThat(rule.weight(1, -1, 1)).isCloseTo(8.0 / 9, within(1e-15));
        assertThat(rule.weight(0, -1, 1)).isCloseTo(5.0 / 9, within(1e-15));
    }

    /** Exact for polynomials of degree 2n − 1. */
    @Test
    void polynomialsAreExact() {
        for (int n = 1; n <= 20; n++) {
            int degree = 2 * n - 1;
            double integral = GaussLegendre.of(n).integrate(x -> StrictMath.pow(x, degree), 0, 2);
            assertThat(integral)
                    .isCloseTo(StrictMath.pow(2, degree + 1) / (degree + 1), within(1e-13 * StrictMath.pow(2, degree)));
        }
    }

    @Test
    void aNormalDensityIntegratesToOne() {
        AdaptivePanels panels = AdaptivePanels.of(x -> -x * x / 2, List.of(-40.0, 0.0, 40.0), 1e-13);
        assertThat(panels.logIntegral()).isCloseTo(0.5 * Math.log(2 * Math.PI), within(1e-13));
        assertThat(panels.below(0)).isCloseTo(0.5, within(1e-14));
        assertThat(panels.below(1.959963984540054)).isCloseTo(0.975, within(1e-13));
        assertThat(panels.above(6)).isCloseTo(9.865876450376946e-10, within(1e-19)); // pnorm(-6)
        double mean = 0;
        for (int i = 0; i < panels.size(); i++) {
            mean += panels.share(i) * (panels.node(i) + 3);
        }
        assertThat(mean).isCloseTo(3, within(1e-13));
    }

    /** A peak a millionth as wide as the panel that it stands in. */
    @Test
    void aNarrowPeakIsNotPassedOver() {
        double width = 1e-6;
        AdaptivePanels panels = AdaptivePanels.of(x -> -Math.abs(x - 0.377) / width, List.of(0.0, 1.0), 1e-12);
        assertThat(panels.logIntegral()).isCloseTo(Math.log(2 * width), within(1e-6));
    }

    @Test
    void aDensityThatIsNotIntegrableIsRefused() {
        assertThatThrownBy(() -> AdaptivePanels.of(x -> -1.5 * Math.log(x), List.of(0.0, 1.0), 1e-12))
                .isInstanceOf(SearchNotSettled.class);
    }
}
