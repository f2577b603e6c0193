package org.dyad.synthesis.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.distribution.FisherF;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.NotEstimable;

/** Tests and intervals of coefficients whose covariance is known from the model. */
public final class Regression {
    private Regression() {}

    /**
     * Degrees of freedom of the coefficients: infinite for z, effects minus coefficients for t.
     *
     * @throws NotEstimable for Knapp-Hartung, which is defined for independent studies, and for t without a degree of freedom
     */
    public static double degreesOfFreedom(CoefficientTest test, int rows, int coefficients) {
        return switch (test) {
            case Z -> Double.POSITIVE_INFINITY;
            case T -> {
                if (rows <= coefficients) {
                    throw new NotEstimable(
                            "The t test needs more effects than coefficients; here are %s and %s. Use the z test.",
                            rows, coefficients);
                }
                yield rows - coefficients;
            }
            case KNAPP_HARTUNG ->
                throw new NotEstimable(
                        "Knapp-Hartung is defined for independent studies. For effects that depend on each other use z or t, and"
                                + " robust standard errors by cluster for few trials.");
        };
    }

    /** Each coefficient against 0. */
    public static List<Coefficient> coefficients(
            List<String> names, Vector estimates, Matrix covariance, double freedom, double level) {
        StudentT reference = new StudentT(freedom);
        double quantile = reference.twoSidedQuantile(level);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double estimate = estimates.get(j);
            double error = Math.sqrt(covariance.get(j, j));
            coefficients.add(new Coefficient(
                    names.get(j),
                    estimate,
                    error,
                    estimate / error,
                    freedom,
                    reference.twoSidedPValue(estimate / error),
                    estimate - quantile * error,
                    estimate + quantile * error));
        }
        return List.copyOf(coefficients);
    }

    /** That the coefficients at {@code tested} are all 0: Wald's chi-squared, or F with z replaced by t. */
    public static ModeratorsTest waldTest(Vector estimates, Matrix covariance, List<Integer> tested, double freedom) {
        Vector some = Vector.of(tested.stream().map(estimates::get).toList());
        double chiSquared = Cholesky.of(covariance.select(tested, tested)).inverseQuadraticForm(some);
        int q = tested.size();
        return freedom == Double.POSITIVE_INFINITY
                ? new ModeratorsTest(
                        chiSquared, q, freedom, new ChiSquared(q).survival(chiSquared), OptionalDouble.empty())
                : new ModeratorsTest(
                        chiSquared / q,
                        q,
                        freedom,
                        new FisherF(q, freedom).survival(chiSquared / q),
                        OptionalDouble.empty());
    }

    /** Criteria from a log-likelihood of {@code n} effects, or effects minus coefficients where it is restricted. */
    public static FitStatistics fitStatistics(double logLikelihood, int parameters, int n) {
        double deviance = -2 * logLikelihood;
        double least = Math.max(n, parameters + 2);
        return new FitStatistics(
                logLikelihood,
                parameters,
                deviance + 2 * parameters,
                deviance + parameters * StrictMath.log(n),
                deviance + 2 * parameters * least / (least - parameters - 1));
    }
}
