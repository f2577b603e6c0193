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

    /** Whether the standard deviation of people is one share of the mean, whatever the mean. */
    boolean constantCoefficientOfVariation() {
        return power == 1;
    }

    /** Whether trial populations differ by as much at every dose. */
    boolean constantBetweenVariance() {
        return psi.length == 0;
    }

    /** The fraction of people at or above {@code threshold}, by dose. */
    FractionAbove above(double threshold, Population population, IndividualDistribution distribution) {
        return new FractionAbove(this, threshold, population, distribution, true);
    }

    /** The fraction of people at or above {@code threshold}, with the spreads that a question counts. */
    FractionAbove above(double threshold, TargetQuestion question) {
        return new FractionAbove(
                this, threshold, question.population(), question.distribution(), question.individuals());
    }

    /** The fraction that a question asks for. */
    FractionAbove above(TargetQuestion question) {
        return above(question.threshold(), question);
    }
}
