package org.dyad.statistics.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.junit.jupiter.api.Test;

class ComponentLikelihoodTest {
    /** Differences of the value give the slopes, differences of the slopes the curvature; central, so exact to h² and rounding. */
    @Test
    void derivativesAreThoseOfTheValue() {
        List<OutcomeCovariance> forms = List.of(
                new OutcomeCovariance.Unstructured(3),
                new OutcomeCovariance.HeteroscedasticCompound(3),
                new OutcomeCovariance.CompoundSymmetry(3),
                new OutcomeCovariance.Diagonal(3),
                OutcomeCovariance.FixedCorrelation.of(3, 0.4),
                OutcomeCovariance.OneVariance.of(3, 0.4));
        for (OutcomeCovariance form : forms) {
            ComponentDesign design = new ComponentDesign(RandomNests.outcomes(5, 9, 3, 0.5), 3);
            for (boolean restricted : new boolean[] {false, true}) {
                ComponentParameters parameters = new ComponentParameters(design, form);
                double[] theta = parameters.start(new double[0], new double[] {0.8, 1.3, 2}, 0.3);
                check(new ComponentLikelihood(design, restricted), parameters, theta);
            }
        }
        ComponentDesign nested = new ComponentDesign(RandomNests.nested(6, 8, 3, 2, 2), 0);
        ComponentParameters levels = new ComponentParameters(nested, new OutcomeCovariance.None());
        check(new ComponentLikelihood(nested, true), levels, new double[] {0.7, 0.2, 1.1});
        check(new ComponentLikelihood(nested, false), levels, new double[] {0.7, 0, 0.1});
    }

    private static void check(ComponentLikelihood f, ComponentParameters parameters, double[] theta) {
        ComponentClimb at = new ComponentClimb(f, parameters, parameters.lower, parameters.upper);
        int m = parameters.count;
        double h = 1e-5;
        double[] gradient = new double[m];
        double[] hessian = new double[m * m];
        derivatives(f, parameters, theta, gradient, hessian);
        for (int k = 0; k < m; k++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[k] += h;
            down[k] -= h;
            assertThat((at.valueAt(up) - at.valueAt(down)) / (2 * h))
                    .as("slope %d of %s", k, parameters.form)
                    .isCloseTo(gradient[k], within(1e-6 * (1 + Math.abs(gradient[k]))));
            double[] above = new double[m];
            double[] below = new double[m];
            derivatives(f, parameters, up, above, new double[m * m]);
            derivatives(f, parameters, down, below, new double[m * m]);
            for (int l = 0; l < m; l++) {
                assertThat((above[l] - below[l]) / (2 * h))
                        .as("curvature %d, %d of %s", k, l, parameters.form)
                        .isCloseTo(hessian[k * m + l], within(1e-5 * (1 + Math.abs(hessian[k * m + l]))));
            }
        }
    }

    private static void derivatives(
            ComponentLikelihood f,
            ComponentParameters parameters,
            double[] theta,
            double[] gradient,
            double[] hessian) {
        double[] phi = new double[f.parameters];
        parameters.phi(theta, phi);
        f.valueAt(phi);
        f.differentiate();
        parameters.chain(theta, f.score, f.hessian, gradient, hessian);
    }

    /** Against the density written out with one dense matrix for all rows; X is not made orthonormal there. */
    @Test
    void theValueIsTheNormalDensity() {
        List<ComponentGroup> groups = RandomNests.nested(9, 6, 2, 2, 2);
        ComponentModel.PreparedComponents prepared = new ComponentModel(
                        groups, new OutcomeCovariance.None(), org.dyad.statistics.mixed.Estimation.REML)
                .prepare();
        ComponentDesign design = prepared.design;
        double[] sigma2 = {0.3, 0.15};
        double unit = design.unit * design.unit;
        double value =
                prepared.logLikelihood(prepared.likelihood.valueAt(new double[] {sigma2[0] / unit, sigma2[1] / unit}));
        int n = design.rows;
        double[] covariance = new double[n * n];
        double[] y = new double[n];
        double[] x = new double[n * 2];
        int row = 0;
        for (ComponentGroup group : groups) {
            for (int a = 0; a < group.size(); a++) {
                for (int b = 0; b < group.size(); b++) {
                    covariance[(row + a) * n + row + b] =
                            group.covariance().get(a, b) + sigma2[0] + (a == b ? sigma2[1] : 0);
                }
                y[row + a] = group.y().get(a);
                x[(row + a) * 2] = group.x().get(a, 0);
                x[(row + a) * 2 + 1] = group.x().get(a, 1);
            }
            row += group.size();
        }
        Cholesky sigma = Cholesky.of(Matrix.ofRowMajor(n, n, covariance));
        Matrix design2 = Matrix.ofRowMajor(n, 2, x);
        Cholesky information = Cholesky.of(design2.transpose().times(sigma.solve(design2)));
        Vector beta = information.solve(design2.transpose().times(sigma.solve(Vector.of(y))));
        Vector residual = Vector.of(y).plus(design2.times(beta).scaled(-1));
        double expected = -0.5
                * ((n - 2) * StrictMath.log(2 * Math.PI)
                        + sigma.logDeterminant()
                        + information.logDeterminant()
                        - Cholesky.of(design2.transpose().times(design2)).logDeterminant()
                        + sigma.inverseQuadraticForm(residual));
        assertThat(value)
                .isCloseTo(expected, within(1e-6)); // the dense X'X with a predictor near 1000 loses six digits
    }
}
