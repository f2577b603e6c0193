package org.dyad.synthesis.simulate;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;

/**
 * The doses that are right in a simulated literature. The fraction of people at or above C at dose d is that of a person from a new
 * trial population,
 *
 * <pre>{@code
 *   F(d) = integral of Phi((ln m - s^2 / 2 - ln C) / s) over m ~ N(mean(d), tauLevel^2 + (tauStep d / 1000)^2),
 *   s^2 = ln(1 + cv^2), and 0 where m is not above 0
 * }</pre>
 *
 * <p>by the trapezium rule, of its own accord: none of the engine's code for fractions is used, so that the two check each other.
 *
 * @param mean of trial populations, by dose
 * @param tauLevel between trials' levels
 * @param tauStep between trials' slopes, for each 1000 IU a day
 * @param cv between people
 */
public record TrueDoses(DoubleUnaryOperator mean, double tauLevel, double tauStep, double cv) {
    private static final double HIGHEST = 1e6;
    private static final int HALVINGS = 60;
    private static final double FARTHEST = 8;
    private static final int NODES = 3200;

    /** The lowest dose at which the mean reaches {@code threshold}; empty where none up to a million IU does. */
    public OptionalDouble forMean(double threshold) {
        return first(mean, threshold);
    }

    /** The lowest dose at which {@code fraction} of people are at or above {@code threshold}; empty where none does. */
    public OptionalDouble forFraction(double threshold, double fraction) {
        return first(d -> fractionAtOrAbove(threshold, d), fraction);
    }

    /** Fraction of people of a new trial population at or above {@code threshold}. */
    public double fractionAtOrAbove(double threshold, double dose) {
        double middle = mean.applyAsDouble(dose);
        double between = Math.hypot(tauLevel, tauStep * dose / 1000);
        if (between == 0) {
            return within(threshold, middle);
        }
        double sum = 0;
        double step = 2 * FARTHEST / NODES;
        for (int i = 0; i <= NODES; i++) {
            double z = -FARTHEST + i * step;
            sum += within(threshold, middle + between * z) * Normal.density(z);
        }
        return sum * step;
    }

    private double within(double threshold, double populationMean) {
        if (populationMean <= 0) {
            return 0;
        }
        double variance = StrictMath.log1p(cv * cv);
        double logRatio = StrictMath.log(populationMean / threshold) - variance / 2;
        return Normal.cdf(logRatio / Math.sqrt(variance));
    }

    /** Doubled until it is reached, then halved. */
    private static OptionalDouble first(DoubleUnaryOperator f, double value) {
        if (f.applyAsDouble(0) >= value) {
            return OptionalDouble.of(0);
        }
        double low = 0;
        double high = 100;
        while (f.applyAsDouble(high) < value) {
            low = high;
            high *= 1.5;
            if (high > HIGHEST) {
                return OptionalDouble.empty();
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (f.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }
}
