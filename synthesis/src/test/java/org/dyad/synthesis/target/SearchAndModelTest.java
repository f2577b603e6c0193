package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseShape;
import org.junit.jupiter.api.Test;

/** The parts: search, percentiles, level, spread. */
class SearchAndModelTest {

    /** The crossing itself, from below, to a millionth of the range of the trials. */
    @Test
    void theSearchEndsJustAboveTheCrossing() {
        TargetSearch search = TargetSearch.upTo(400, 6400);
        DoubleUnaryOperator[] rising = {
            d -> d, d -> Math.sqrt(d), d -> Math.tanh(d / 3000), d -> d * d * d, d -> d < 2000 ? 0 : 1e6
        };
        for (DoubleUnaryOperator f : rising) {
            for (double truth : new double[] {400.1, 2000, 3333.3, 6399, 9000, 31_999}) {
                double dose = search.firstAtOrAbove(f, f.applyAsDouble(truth)).orElseThrow();
                assertThat(f.applyAsDouble(dose)).isGreaterThanOrEqualTo(f.applyAsDouble(truth));
                assertThat(dose).isLessThanOrEqualTo(truth + 0.006);
            }
        }
    }

    @Test
    void theFirstOfSeveralCrossingsCounts() {
        TargetSearch search = TargetSearch.upTo(0, 10_000);
        DoubleUnaryOperator hill = d -> -Math.pow((d - 3000) / 1000, 2);
        assertThat(search.firstAtOrAbove(hill, -1).orElseThrow()).isCloseTo(2000, within(0.02));
        assertThat(search.firstAtOrAbove(hill, 0.1)).isEmpty();
        assertThat(search.firstAtOrAbove(d -> 5, 5)).hasValue(0);
    }

    /** Davison and Hinkley (1997), section 5.3.1: of 999 replicates the 25th and the 975th. */
    @Test
    void percentilesAreOrderStatistics() {
        double[] values =
                IntStream.rangeClosed(1, 999).mapToDouble(i -> 1000 - i).toArray();
        assertThat(Percentiles.of(values, 0.95)).isEqualTo(new Percentiles(25, 975));
        assertThat(Percentiles.of(values, 0.90)).isEqualTo(new Percentiles(50, 950));
        values[0] = Double.POSITIVE_INFINITY;
        values[998] = Double.NEGATIVE_INFINITY;
        assertThat(Percentiles.of(values, 0.95)).isEqualTo(new Percentiles(25, 975));
        Percentiles all = Percentiles.of(new double[] {Double.NEGATIVE_INFINITY, 2, Double.POSITIVE_INFINITY}, 0.99);
        assertThat(all.known()).isTrue();
        assertThat(all.lower()).isEmpty();
        assertThat(all.upper()).isEmpty();
    }

    private static final List<LevelArm> TWO_TRIALS =
            List.of(new LevelArm("a", 0, 10, 1), new LevelArm("a", 1000, 15, 2), new LevelArm("b", 500, 14, 0.5));

    /** By hand: a: mean (10 + 7.5) / 1.5 = 35/3 at dose 1000/3, less 0.004 of it; b: 14 - 2; weights 1.5 and 2. */
    @Test
    void theLevelByHand() {
        LevelModel model = new LevelModel(new DoseShape.Linear(), 0, TWO_TRIALS);
        LevelModel.Fit fit = model.fit(new double[] {10, 15, 14}, new double[] {0.004}, Matrix.zeros(1, 1));
        double a = 35.0 / 3 - 0.004 * 1000 / 3;
        assertThat(fit.levels[0]).isCloseTo(a, within(1e-12));
        assertThat(fit.levels[1]).isCloseTo(12, within(1e-12));
        assertThat(fit.level).isCloseTo((1.5 * a + 2 * 12) / 3.5, within(1e-12));
        assertThat(fit.variance).isCloseTo(1 / 3.5, within(1e-12));
        assertThat(fit.tauSquared).isEmpty(); // two trials do not tell how trials differ
        LevelFit described = model.describe(fit);
        assertThat(described.trials()).extracting(LevelFit.TrialLevel::study).containsExactly("a", "b");
        assertThat(described.trials().get(0).weight()).isCloseTo(1.5 / 3.5, within(1e-12));
    }

    /** Psi of the slope adds F^2 psi, F the mean dose. */
    @Test
    void theTrialsOwnCurvesWidenTheLevel() {
        LevelModel model = new LevelModel(new DoseShape.Linear(), 0, TWO_TRIALS);
        LevelModel.Fit fit = model.fit(new double[] {10, 15, 14}, new double[] {0.004}, Matrix.diagonal(1e-6));
        assertThat(fit.variances[0]).isCloseTo(1 / 1.5 + 1e-6 * 1000 * 1000 / 9, within(1e-12));
        assertThat(fit.variances[1]).isCloseTo(0.5 + 1e-6 * 500 * 500, within(1e-12));
    }

    /** sum(m w) / sum(w) and a difference of two arms: covariance (w1 v1 - w2 v2) / sum(w) = 0. Here over random errors. */
    @Test
    void theMeanOfATrialsArmsIsUncorrelatedWithItsContrasts() {
        LevelModel model = new LevelModel(new DoseShape.Linear(), 0, TWO_TRIALS.subList(0, 2));
        Random random = new Random(1);
        int runs = 20_000;
        double sum = 0;
        double levels = 0;
        double contrasts = 0;
        for (int i = 0; i < runs; i++) {
            double[] means = {10 + random.nextGaussian(), 15 + Math.sqrt(2) * random.nextGaussian()};
            double level = model.fit(means, new double[] {0.005}, Matrix.zeros(1, 1)).level - 10;
            double contrast = means[1] - means[0] - 5;
            sum += level * contrast;
            levels += level * level;
            contrasts += contrast * contrast;
        }
        // A correlation of 0 over 20,000 runs has a standard error of 0.0071.
        assertThat(sum / Math.sqrt(levels * contrasts)).isCloseTo(0, within(0.025));
    }

    /** REML of equal variances in closed form: tau^2 = sum (y - mean)^2 / (k - 1) - v. */
    @Test
    void theVarianceBetweenTrialsOfEqualSizes() {
        double[] y = {1, 4, 7, 8};
        double[] v = {0.5, 0.5, 0.5, 0.5};
        assertThat(BetweenTrials.variance(y, v)).isCloseTo(30.0 / 3 - 0.5, within(1e-10));
        assertThat(BetweenTrials.variance(new double[] {1, 1.1, 0.9}, new double[] {2, 2, 2}))
                .isZero();
    }

    /** One arm: ln s + 1 / (2 (n - 1)) = g0 + ln m; the correction of the log SD's bias counts. */
    @Test
    void theSpreadOfOneArmByHand() {
        SpreadFit fit = SpreadModel.fit(List.of(new SpreadArm("a", 0, 20, 8, 11)));
        assertThat(fit.logScale()).isCloseTo(Math.log(0.4) + 1.0 / 20, within(1e-14));
        assertThat(fit.logScaleVariance()).isCloseTo(1.0 / 20, within(1e-14));
        assertThat(fit.power()).isEqualTo(1);
        assertThat(fit.powerEstimated()).isFalse();
        assertThat(fit.betweenTrialVariance()).isEmpty();
        assertThat(fit.skewed()).isEmpty();
        assertThat(fit.coefficientOfVariation(20)).isCloseTo(fit.coefficientOfVariation(50), within(1e-15));
    }

    @Test
    void aMeanBelowTwoStandardDeviationsIsSkewed() {
        SpreadFit fit =
                SpreadModel.fit(List.of(new SpreadArm("a", 0, 20, 10, 30), new SpreadArm("a", 1000, 20, 10.1, 30)));
        assertThat(fit.skewed()).extracting(SpreadArm::dose).containsExactly(OptionalDouble.of(1000));
    }

    /** Six trials whose SDs are exactly 1.5 m^0.6: the power is found. With five it is set to 1. */
    @Test
    void thePowerOfTheMeanIsEstimatedFromSixTrialsOn() {
        List<SpreadArm> arms = new ArrayList<>();
        for (int j = 0; j < 6; j++) {
            for (double mean : new double[] {10 + j, 20 + 2 * j}) {
                double n = 1 + 1e9; // a bias and variance of the log SD of nothing
                arms.add(new SpreadArm("t" + j, mean, mean, 1.5 * Math.pow(mean, 0.6), n));
            }
        }
        SpreadFit fit = SpreadModel.fit(arms);
        assertThat(fit.powerEstimated()).isTrue();
        assertThat(fit.power()).isCloseTo(0.6, within(1e-6));
        assertThat(Math.exp(fit.logScale())).isCloseTo(1.5, within(1e-5));
        assertThat(fit.coefficientOfVariation(20)).isCloseTo(1.5 * Math.pow(20, -0.4), within(1e-6));
        assertThat(SpreadModel.fit(arms.subList(0, 10)).power()).isEqualTo(1);
    }
}
