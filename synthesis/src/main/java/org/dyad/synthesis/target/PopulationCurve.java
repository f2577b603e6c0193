package org.dyad.synthesis.target;

import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.spline.Basis;
import org.dyad.synthesis.dose.DoseShape;

/**
 * The fitted population: how the mean level depends on the dose, how trial populations differ from it, and how people
 * differ within one. Levels are in the unit of the analysis, doses in IU per day.
 *
 * <pre>{@code
 *   M(d) = a + f(d)' beta                       mean over trial populations
 *   T(d) = tau_a^2 + f(d)' Psi f(d)             variance between trial populations
 *   s(m) = exp(g0) m^g1                         standard deviation between the people of one with mean m
 * }</pre>
 *
 * <p>with {@code f(d)} the basis of the shape, zero at {@code from}. The level and the curve of a trial are taken as
 * independent between trials.
 */
final class PopulationCurve {
    // The trapezoidal rule converges geometrically under a normal weight: its error is of order exp(-2 pi^2 / (h^2 (1 +
    // s^2))) for an integrand that rises over 1/s spreads between trials. Half the points do while s is at most 1.5.
    private static final double STEP = 0.25;
    private static final int HALF_NODES = 28;
    private static final double GENTLE_RISE = 1.5;

    private final Basis basis;
    private final double[] origin;
    private final double level;
    private final double[] beta;
    private final double levelVariance;
    private final double[][] psi;
    private final double logScale;
    private final double scale;
    private final double power;

    PopulationCurve(
            DoseShape shape,
            double from,
            double level,
            double[] beta,
            OptionalDouble levelVariance,
            Matrix psi,
            double logScale,
            double power) {
        this.basis = shape.basis();
        this.origin = basis.at(from).toArray();
        this.level = level;
        this.beta = beta.clone();
        this.levelVariance = levelVariance.orElse(0);
        this.psi = nonZero(psi);
        this.logScale = logScale;
        this.scale = StrictMath.exp(logScale);
        this.power = power;
    }

    /** The matrix as an array; empty where it is all zero, so that curves without a variance cost nothing. */
    private static double[][] nonZero(Matrix psi) {
        double[][] entries = new double[psi.rows()][psi.columns()];
        boolean any = false;
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                entries[i][j] = psi.get(i, j);
                any |= entries[i][j] != 0;
            }
        }
        return any ? entries : new double[0][];
    }

    private PopulationCurve(PopulationCurve other, double level, double logScale) {
        this.basis = other.basis;
        this.origin = other.origin;
        this.level = level;
        this.beta = other.beta;
        this.levelVariance = other.levelVariance;
        this.psi = other.psi;
        this.logScale = logScale;
        this.scale = StrictMath.exp(logScale);
        this.power = other.power;
    }

    /** The same population with another mean level. */
    PopulationCurve shiftedLevel(double by) {
        return new PopulationCurve(this, level + by, logScale);
    }

    /** The same population with another spread between people, by a difference of its logarithm. */
    PopulationCurve shiftedLogScale(double by) {
        return new PopulationCurve(this, level, logScale + by);
    }

    /** {@code M(d)}. */
    double mean(double dose) {
        double[] f = basis.at(dose).toArray();
        double mean = level;
        for (int i = 0; i < f.length; i++) {
            mean += (f[i] - origin[i]) * beta[i];
        }
        return mean;
    }

    /** {@code T(d)}. */
    double betweenVariance(double dose) {
        if (psi.length == 0) {
            return levelVariance;
        }
        double[] f = basis.at(dose).toArray();
        double variance = levelVariance;
        for (int i = 0; i < f.length; i++) {
            f[i] -= origin[i];
        }
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f.length; j++) {
                variance += f[i] * psi[i][j] * f[j];
            }
        }
        return Math.max(0, variance);
    }

    /** Standard deviation over mean, in a trial population with mean {@code mean}; above 0. */
    double coefficientOfVariation(double mean) {
        return power == 1 ? scale : scale * StrictMath.pow(mean, power - 1);
    }

    /** Fraction of people at or above {@code threshold} at {@code dose}. */
    double fraction(double dose, double threshold, Population population, IndividualDistribution distribution) {
        double mean = mean(dose);
        return switch (population) {
            case AVERAGE -> fractionWithin(mean, threshold, distribution);
            case NEW_TRIAL -> fractionOver(mean, Math.sqrt(betweenVariance(dose)), threshold, distribution);
        };
    }

    private double fractionOver(double mean, double spread, double threshold, IndividualDistribution distribution) {
        if (spread == 0) {
            return fractionWithin(mean, threshold, distribution);
        }
        boolean gentle = mean > 0 && spread <= GENTLE_RISE * mean * coefficientOfVariation(mean);
        int stride = gentle ? 2 : 1;
        double sum = 0;
        for (int i = -HALF_NODES; i <= HALF_NODES; i += stride) {
            double m = mean + spread * i * STEP;
            if (m > 0) {
                sum += Weights.NORMAL[i + HALF_NODES] * fractionWithin(m, threshold, distribution);
            }
        }
        return Math.min(1, sum * stride);
    }

    private double fractionWithin(double mean, double threshold, IndividualDistribution distribution) {
        return mean > 0 ? distribution.fractionAtOrAbove(threshold, mean, coefficientOfVariation(mean)) : 0;
    }

    /** Weights of the trapezoidal rule under the standard normal density, made to sum to one. */
    private static final class Weights {
        private static final double[] NORMAL = normal();

        private static double[] normal() {
            double[] weights = new double[2 * HALF_NODES + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double z = (i - HALF_NODES) * STEP;
                weights[i] = StrictMath.exp(-z * z / 2);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            return weights;
        }
    }
}
