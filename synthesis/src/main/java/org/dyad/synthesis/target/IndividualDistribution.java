package org.dyad.synthesis.target;

import org.dyad.statistics.distribution.Normal;

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
        public double fractionAtOrAbove(double threshold, double mean, double coefficientOfVariation) {
            if (!(mean > 0)) {
                return 0;
            }
            double variance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
            double location = StrictMath.log(mean) - variance / 2;
            return Normal.survival((StrictMath.log(threshold) - location) / Math.sqrt(variance));
        }
    },
    /** Normal with standard deviation {@code c m}. */
    NORMAL("normal") {
        @Override
        public double fractionAtOrAbove(double threshold, double mean, double coefficientOfVariation) {
            if (!(mean > 0)) {
                return 0;
            }
            return Normal.survival((threshold - mean) / (coefficientOfVariation * mean));
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
     * @return between 0 and 1
     */
    public abstract double fractionAtOrAbove(double threshold, double mean, double coefficientOfVariation);
}
