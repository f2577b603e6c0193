package org.dyad.statistics.spline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTest {
    /** The {@code basis_check} values of the reference cases ari_dose_response and sim_md_27_studies (15 digits). */
    @Test
    void restrictedCubicSplineAgreesWithTheReferenceCases() {
        RestrictedCubicSpline spline = new RestrictedCubicSpline(List.of(2.0, 10.0, 25.0));
        double[] doses = {0, 2, 5, 10, 15, 20, 25, 30};
        double[] expected = {
            0,
            0,
            0.0510396975425331,
            0.967863894139887,
            3.79080025204789,
            8.12602394454946,
            13.2173913043478,
            18.4347826086957
        };
        for (int i = 0; i < doses.length; i++) {
            assertThat(spline.at(doses[i]).get(0)).isEqualTo(doses[i]);
            assertThat(spline.at(doses[i]).get(1)).isCloseTo(expected[i], within(1e-13 * 20));
        }
        RestrictedCubicSpline wider = new RestrictedCubicSpline(List.of(5.0, 30.0, 80.0));
        assertThat(wider.at(60).get(1)).isCloseTo(22.3777777777778, within(1e-12));
    }

    @Test
    void restrictedCubicSplineIsStraightBeyondItsKnots() {
        RestrictedCubicSpline spline = new RestrictedCubicSpline(List.of(1.0, 2.0, 4.0, 7.0));
        for (int j = 0; j < spline.size(); j++) {
            double first = spline.at(9).get(j) - spline.at(8).get(j);
            double second = spline.at(12).get(j) - spline.at(11).get(j);
            assertThat(second).isCloseTo(first, within(1e-12));
        }
    }

    @Test
    void piecewiseLinearBendsAtItsKnots() {
        PiecewiseLinear line = new PiecewiseLinear(List.of(1000.0, 2000.0));
        assertThat(line.at(1500).toList()).containsExactly(1500.0, 500.0, 0.0);
        assertThat(line.at(2500).toList()).containsExactly(2500.0, 1500.0, 500.0);
        assertThat(new Polynomial(2).at(3).toList()).containsExactly(3.0, 9.0);
    }

    @Test
    void refusesKnotsOutOfOrder() {
        assertThatThrownBy(() -> new RestrictedCubicSpline(List.of(1.0, 3.0, 2.0)))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new RestrictedCubicSpline(List.of(1.0, 3.0))).hasMessageContaining("at least 3");
        assertThatThrownBy(() -> new PiecewiseLinear(List.of())).hasMessageContaining("at least 1");
    }
}
