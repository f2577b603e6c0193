package org.dyad.synthesis.target;

import java.util.function.DoubleUnaryOperator;

/**
 * How 25(OH)D is distributed between the people of one trial population, given its arithmetic mean {@code m} and
 * coefficient of variation {@code c}.
 */
public enum IndividualDistribution {
    /**
     * Lognormal: {@code sigma^2 = ln(1 + c^2)}, {@code mu = ln m - sigma^2 / 2}. Right for a level that cannot be
     * negative and whose spread is skewed; the default.
     */
    LOGNORMAL("lognormal") {
        @Override
        DoubleUnaryOperator atOrAbove(double threshold, double coefficientOfVariation) {
            double variance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
            double sigma = Math.sqrt(variance);
            double needed = StrictMath.log(threshold) + variance / 2;
            return mean -> NormalTail.above((needed - StrictMath.log(mean)) / sigma);
        }
    },
    /** Normal with standard deviation {@code c m}. */
    NORMAL("normal") {
        @Override
        DoubleUnaryOperator atOrAbove(double threshold, double coefficientOfVariation) {
            return mean -> NormalTail.above((threshold - mean) / (coefficientOfVariation * mean));
        }
    };

    private final String word;

    IndividualDistribution(String word) {
        this.word = word;
    }

    /** The word that the command line and {@code review.yaml} use. */
    public String word() {
        return word;
    }

    /**
     * Fraction of people at or above a threshold.
     *
     * @param threshold greater than 0, in the unit of {@code mean}
     * @param mean arithmetic mean; where it is not above 0, nobody is counted as above the threshold
     * @param coefficientOfVariation standard deviation over mean, greater than 0
     * @return between 0 and 1, to within 1e-15
     */
    public double fractionAtOrAbove(double threshold, double mean, double coefficientOfVariation) {
        return mean > 0 ? atOrAbove(threshold, coefficientOfVariation).applyAsDouble(mean) : 0;
    }

    /** The same as a function of the mean, which must be above 0: what does not depend on it is worked out once. */
    abstract DoubleUnaryOperator atOrAbove(double threshold, double coefficientOfVariation);
}
