package org.dyad.synthesis.target;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dose.DoseShape;

/**
 * Curve, level and spread of one data set (real or simulated), brought together.
 *
 * @param shape of the curve
 * @param from dose at which the basis is zero
 * @param beta coefficients of the curve, then those of its moderators about the place of the answer ({@link ModeratorFrame})
 * @param betaCovariance their sampling covariance
 * @param psi between-trial covariance of the coefficients
 * @param level at {@code from}
 * @param spread between people; absent where no arm carries one
 */
record FittedPopulation(
        DoseShape shape,
        double from,
        Vector beta,
        Matrix betaCovariance,
        Matrix psi,
        LevelModel.Fit level,
        Optional<SpreadFit> spread) {

    double[] basis(double dose) {
        return shape.at(dose, from).toArray();
    }

    PopulationCurve curve() {
        return new PopulationCurve(
                shape,
                from,
                level.level,
                beta.toArray(),
                level.tauSquared,
                psi,
                spread.map(SpreadFit::logScale).orElse(0.0),
                spread.map(SpreadFit::power).orElse(1.0));
    }

    /**
     * Sampling variance of {@code M(d)}.
     *
     * <pre>{@code  M(d) = sum omega_j mean_j + (f(d) - F)' beta,    F = sum omega_j F_j }</pre>
     *
     * <p>The first term and {@code beta} share the trials' own curves {@code b_j}, never the errors of arms; {@code
     * shared} is {@code sum omega_j Psi F_j I_j V}, that covariance for the trials that inform both.
     */
    double meanVariance(double dose, double[] shared) {
        // The moderators are at the place of the answer: their coefficients count nothing.
        double[] f = Arrays.copyOf(shape.at(dose, from).toArray(), beta.size());
        double variance = level.variance;
        for (int i = 0; i < f.length; i++) {
            double gi = f[i] - level.meanBasis[i];
            variance += 2 * gi * shared[i];
            for (int j = 0; j < f.length; j++) {
                variance += gi * betaCovariance.get(i, j) * (f[j] - level.meanBasis[j]);
            }
        }
        return Math.max(0, variance);
    }

    OptionalDouble betweenTrials(double dose) {
        if (level.tauSquared.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.sqrt(curve().betweenVariance(dose)));
    }
}
