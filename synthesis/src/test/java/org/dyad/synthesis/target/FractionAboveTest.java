package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseShape;
import org.junit.jupiter.api.Test;

/** The fraction above a threshold: closed forms, and a plain fine integration where there is none. */
class FractionAboveTest {
    private static final double[] SPREADS = {0.1, 1, 3, 5, 10, 30};
    private static final double[] COEFFICIENTS_OF_VARIATION = {0.1, 0.35, 0.5, 0.9};
    private static final double[] MEANS = {-5, 5, 15, 30, 60};
    private static final double[] THRESHOLDS = {12, 20, 40};

    /** A population whose mean is {@code mean} at dose 0 and rises by 0.004 a unit of dose. */
    private static PopulationCurve population(double mean, double spread, double cv, double power) {
        return new PopulationCurve(
                new DoseShape.Linear(),
                0,
                mean,
                new double[] {0.004},
                OptionalDouble.of(spread * spread),
                Matrix.zeros(1, 1),
                StrictMath.log(cv),
                power);
    }

    private static double fraction(
            double mean, double spread, double cv, double power, IndividualDistribution people, double threshold) {
        return population(mean, spread, cv, power)
                .above(threshold, Population.NEW_TRIAL, people)
                .at(0);
    }

    @Test
    void theTailOfTheNormalIsRightToRounding() {
        for (double z = -10; z <= 10; z += 0.00137) {
            assertThat(NormalTail.above(z)).isCloseTo(Normal.survival(z), within(1e-15));
        }
        assertThat(NormalTail.above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(NormalTail.above(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalTail.above(Double.NaN)).isNaN();
    }

    /** A lognormal's median is m / sqrt(1 + c^2); its 2.5th centile lies 1.959964 sigma below it. */
    @Test
    void withoutSpreadBetweenTrialsTheLognormalTailIsExact() {
        double cv = 0.4;
        double sigma = Math.sqrt(Math.log(1 + cv * cv));
        double median = 30 / Math.sqrt(1 + cv * cv);
        assertThat(fraction(30, 0, cv, 1, IndividualDistribution.LOGNORMAL, median))
                .isCloseTo(0.5, within(1e-14));
        assertThat(fraction(
                        30, 0, cv, 1, IndividualDistribution.LOGNORMAL, median * Math.exp(-1.959963984540054 * sigma)))
                .isCloseTo(0.975, within(1e-14));
        assertThat(fraction(30, 0, cv, 1, IndividualDistribution.NORMAL, 30 * (1 - 1.959963984540054 * cv)))
                .isCloseTo(0.975, within(1e-14));
        // The spread between trials is left out for the average population.
        assertThat(population(30, 10, cv, 1)
                        .above(median, Population.AVERAGE, IndividualDistribution.LOGNORMAL)
                        .at(0))
                .isCloseTo(0.5, within(1e-14));
    }

    /** With a standard deviation s that does not depend on the mean, people are N(M, s^2 + T). Means below 0 are 6 SD away. */
    @Test
    void normalPeopleOfConstantSpreadHaveAClosedForm() {
        for (double spread : new double[] {1, 2, 5}) {
            for (double threshold : new double[] {20, 30, 40}) {
                assertThat(fraction(30, spread, 8, 0, IndividualDistribution.NORMAL, threshold))
                        .isCloseTo(Normal.cdf((30 - threshold) / Math.hypot(8, spread)), within(1e-8));
            }
        }
    }

    @Test
    void lognormalPeopleAgreeWithAFineIntegration() {
        for (double spread : SPREADS) {
            for (double cv : COEFFICIENTS_OF_VARIATION) {
                for (double mean : MEANS) {
                    for (double threshold : THRESHOLDS) {
                        double plain = plain(
                                m -> IndividualDistribution.LOGNORMAL.fractionAtOrAbove(threshold, m, cv),
                                mean,
                                spread);
                        assertThat(fraction(mean, spread, cv, 1, IndividualDistribution.LOGNORMAL, threshold))
                                .isCloseTo(plain, within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void otherPeopleAgreeWithAFineIntegration() {
        for (double spread : SPREADS) {
            for (double mean : MEANS) {
                for (double threshold : THRESHOLDS) {
                    double normal = plain(
                            m -> IndividualDistribution.NORMAL.fractionAtOrAbove(threshold, m, 0.35), mean, spread);
                    assertThat(fraction(mean, spread, 0.35, 1, IndividualDistribution.NORMAL, threshold))
                            .isCloseTo(normal, within(1e-7));
                    // s = 1.5 m^0.6
                    double power = plain(
                            m -> IndividualDistribution.LOGNORMAL.fractionAtOrAbove(
                                    threshold, m, 1.5 * Math.pow(m, -0.4)),
                            mean,
                            spread);
                    assertThat(fraction(mean, spread, 1.5, 0.6, IndividualDistribution.LOGNORMAL, threshold))
                            .isCloseTo(power, within(1e-7));
                }
            }
        }
    }

    /** Steps of 1/1024 standard deviation over 9 to each side. */
    private static double plain(DoubleUnaryOperator fraction, double mean, double spread) {
        double sum = 0;
        for (int i = -9 * 1024; i <= 9 * 1024; i++) {
            double z = i / 1024.0;
            double m = mean + spread * z;
            if (m > 0) {
                sum += Math.exp(-z * z / 2) * fraction.applyAsDouble(m);
            }
        }
        return sum / 1024 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void aRoughFractionLiesOnTheSameSide() {
        for (double spread : SPREADS) {
            for (double cv : COEFFICIENTS_OF_VARIATION) {
                FractionAbove above =
                        population(5, spread, cv, 1).above(20, Population.NEW_TRIAL, IndividualDistribution.LOGNORMAL);
                for (double target : new double[] {0.5, 0.9, 0.975}) {
                    for (int dose = 0; dose <= 20_000; dose += 500) {
                        assertThat(above.at(dose, target) >= target).isEqualTo(above.at(dose) >= target);
                    }
                }
            }
        }
    }

    /** Found through the mean that is needed, and found by trying doses: the same dose. */
    @Test
    void theNeededMeanLeadsToTheSameDose() {
        TargetSearch search = TargetSearch.upTo(0, 6400);
        for (double spread : new double[] {0, 1, 5}) {
            FractionAbove above =
                    population(10, spread, 0.3, 1).above(20, Population.NEW_TRIAL, IndividualDistribution.LOGNORMAL);
            assertThat(above.firstAtOrAbove(search, 0.9)).isEqualTo(search.firstAtOrAbove(above::at, 0.9));
        }
    }

    @Test
    void aFractionThatEveryMeanReachesIsReachedAtTheLowestDose() {
        FractionAbove above =
                population(0, 40, 0.3, 1).above(20, Population.NEW_TRIAL, IndividualDistribution.LOGNORMAL);
        assertThat(above.firstAtOrAbove(TargetSearch.upTo(0, 6400), 0.1)).hasValue(0);
    }

    /** methods.md: 24, 37 and 43 % for 50 to 125, 200 and 250 nmol/L with 2.5 % on each side. */
    @Test
    void theLargestSpreadOfAWindow() {
        assertThat(LargestSpread.lognormal(50, 0.975, 125, 0.025)).isCloseTo(0.24, within(0.005));
        assertThat(LargestSpread.lognormal(50, 0.975, 200, 0.025)).isCloseTo(0.37, within(0.005));
        assertThat(LargestSpread.lognormal(50, 0.975, 250, 0.025)).isCloseTo(0.43, within(0.005));
        assertThat(LargestSpread.lognormal(50, 0.3, 125, 0.8)).isInfinite();
    }

    /** At the largest spread one mean leaves exactly both shares. */
    @Test
    void atTheLargestSpreadBothSharesAreExact() {
        double cv = LargestSpread.lognormal(20, 0.975, 80, 0.01);
        double sigma = Math.sqrt(Math.log(1 + cv * cv));
        double mean = 20 * Math.exp(1.959963984540054 * sigma + sigma * sigma / 2);
        IndividualDistribution people = IndividualDistribution.LOGNORMAL;
        assertThat(people.fractionAtOrAbove(20, mean, cv)).isCloseTo(0.975, within(1e-12));
        assertThat(people.fractionAtOrAbove(80, mean, cv)).isCloseTo(0.01, within(1e-12));
    }

    /** From wherever it is looked for, the mean that is needed is the one that bracketing finds; both end at rounding. */
    @Test
    void theNeededMeanDoesNotDependOnWhereItIsLookedForFirst() {
        for (double power : new double[] {1, 1.1, 0.7}) {
            for (double spread : SPREADS) {
                FractionAbove above = population(30, spread, 0.35, power)
                        .above(20, Population.NEW_TRIAL, IndividualDistribution.LOGNORMAL);
                for (double share : new double[] {0.3, 0.9, 0.975}) {
                    double needed = above.meanNeededAt(0, share).orElseThrow();
                    for (double factor : new double[] {0.5, 0.99, 1, 1 + 1e-7, 3}) {
                        // The fraction is integrated to 1e-9, and flatter in ln m than 1 in 10.
                        assertThat(above.meanNeededNear(factor * needed, 0, share)
                                        .orElseThrow())
                                .isCloseTo(needed, within(1e-7 * needed));
                    }
                }
            }
        }
    }
}
