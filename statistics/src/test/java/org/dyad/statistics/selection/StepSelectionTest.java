package org.dyad.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.Curved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSelectionTest {
    private static final Vector Y = Vector.of(0.9, -0.2, 0.5, 1.4, 0.1, 0.05);
    private static final Vector V = Vector.of(0.1, 0.3, 0.05, 0.4, 0.2, 0.15);
    private static final Matrix X = Matrix.ofRowMajor(6, 2, 1, -1, 1, 0.5, 1, 0.2, 1, -0.7, 1, 1.1, 1, 0);
    private static final List<Double> STEPS = List.of(0.05, 0.4);
    private static final Vector AT = Vector.of(0.3, -0.2, 0.12, -0.6, 0.4);

    /** Central differences with step 1e-5: their own error is about 1e-10 of third derivatives of size 10, and 1e-11 of rounding. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void derivativesAreThoseOfTheValue(boolean twoSided) {
        StepSelection likelihood = new StepSelection(Y, V, X, STEPS, twoSided);
        Curved here = likelihood.at(AT);
        double h = 1e-5;
        for (int a = 0; a < AT.size(); a++) {
            Curved up = likelihood.at(moved(a, h));
            Curved down = likelihood.at(moved(a, -h));
            assertThat(here.gradient().get(a))
                    .as("slope %d", a)
                    .isCloseTo((up.value() - down.value()) / (2 * h), within(1e-7));
            for (int b = 0; b < AT.size(); b++) {
                assertThat(here.hessian().get(a, b))
                        .as("curvature %d %d", a, b)
                        .isCloseTo((up.gradient().get(b) - down.gradient().get(b)) / (2 * h), within(1e-6));
            }
        }
    }

    private static Vector moved(int index, double by) {
        double[] x = AT.toArray();
        x[index] += by;
        return Vector.of(x);
    }

    @Test
    void equalWeightsAreNoSelection() {
        Curved point = new StepSelection(Y, V, X, STEPS, false).at(Vector.of(0.3, -0.2, 0.12, 0, 0));
        double plain = 0;
        for (int i = 0; i < Y.size(); i++) {
            double mean = 0.3 * X.get(i, 0) - 0.2 * X.get(i, 1);
            double s = Math.sqrt(V.get(i) + 0.12);
            plain += Math.log(Normal.density((Y.get(i) - mean) / s) / s);
        }
        assertThat(point.value()).isCloseTo(plain, within(1e-12));
    }

    /** By hand: z = 2.85, -0.37, 2.24, 2.21, 0.22, 0.13; one-sided p = 0.002, 0.64, 0.013, 0.013, 0.41, 0.45. */
    @Test
    void rowsAreCountedByTheirPValues() {
        assertThat(new StepSelection(Y, V, X, STEPS, false).counts()).containsExactly(3, 0, 3);
        assertThat(new StepSelection(Y, V, X, List.of(0.05, 0.72), true).counts())
                .containsExactly(3, 1, 2);
    }
}
