package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseShape;
import org.junit.jupiter.api.Test;

/** Windows whose edges are known: narrower than a step of any grid, and of curves that turn. */
class DoseRangesTest {
    private static final double CV = 0.3;
    private static final double SIGMA = Math.sqrt(Math.log1p(CV * CV));
    private static final double ENOUGH = 0.9;
    private static final double FEW = 0.1;
    /** Steps of 67 IU a day. */
    private static final TargetSearch SEARCH = TargetSearch.upTo(0, 6400);

    private static final DoseShape LINEAR = new DoseShape.Linear();
    /** Halving stops at 1e-3. */
    private static final double PRECISION = 2e-3;

    @Test
    void aNarrowWindowIsFoundAtItsEdges() {
        for (double[] edges : new double[][] {{4010, 4060}, {4010, 4010.5}, {0.5, 1}, {31_990, 31_999}}) {
            Window window = WindowSearch.find(between(straight(12, 0.005), edges[0], edges[1]));
            assertThat(window.exists()).isTrue();
            assertThat(window.lowerDose().orElseThrow()).isCloseTo(edges[0], within(PRECISION));
            assertThat(window.upperDose().orElseThrow()).isCloseTo(edges[1], within(PRECISION));
        }
        Window none = WindowSearch.find(between(straight(12, 0.005), 4010.5, 4010));
        assertThat(none.exists()).isFalse();
        assertThat(none.explanation()).startsWith("No dose keeps enough");
    }

    /** The edges are those that a search for each alone finds, and the conditions hold there. */
    @Test
    void theEdgesAreTheRootsOfTheFractions() {
        WindowSearch.Inside inside = between(straight(12, 0.005), 4010, 4060);
        Window window = WindowSearch.find(inside);
        assertThat(window.lowerDose().orElseThrow())
                .isCloseTo(inside.lower().firstAtOrAbove(SEARCH, ENOUGH).orElseThrow(), within(0.01));
        for (double dose :
                List.of(window.lowerDose().orElseThrow(), window.upperDose().orElseThrow())) {
            assertThat(inside.margins()).allMatch(margin -> margin.applyAsDouble(dose) >= 0);
        }
        assertThat(window.explanation()).startsWith("From 4,000 to 4,100 IU a day both hold");
    }

    /** Mothers from 4010 to 4060 and infants from 4050 to 4090 have 4050 to 4060 in common; from 4070, nothing. */
    @Test
    void whatTwoNarrowWindowsHaveInCommon() {
        WindowSearch.Inside mother = between(straight(12, 0.005), 4010, 4060);
        List<DoubleUnaryOperator> common = new ArrayList<>(mother.margins());
        common.addAll(between(straight(9, 0.004), 4050, 4090).margins());
        DoseRanges.Range range = DoseRanges.lowest(common, 0, 32_000);
        assertThat(range.low()).isCloseTo(4050, within(PRECISION));
        assertThat(range.high()).isCloseTo(4060, within(PRECISION));
        List<DoubleUnaryOperator> apart = new ArrayList<>(mother.margins());
        apart.addAll(between(straight(9, 0.004), 4070, 4090).margins());
        assertThat(DoseRanges.lowest(apart, 0, 32_000).exists()).isFalse();
    }

    /** 12 + 0.01 d - 1e-6 d^2 turns at 5000, between two steps: a peak 20 IU wide, and the lower of two ranges around a peak. */
    @Test
    void aCurveThatTurns() {
        PopulationCurve curve = new PopulationCurve(
                new DoseShape.Quadratic(),
                0,
                12,
                new double[] {0.01, -1e-6},
                OptionalDouble.empty(),
                Matrix.zeros(2, 2),
                Math.log(CV),
                1);
        Window peak = WindowSearch.find(inside(curve, lowerThreshold(curve.mean(4990)), 1000));
        assertThat(peak.lowerDose().orElseThrow()).isCloseTo(4990, within(PRECISION));
        assertThat(peak.upperDose().orElseThrow()).isCloseTo(5010, within(PRECISION));
        Window below =
                WindowSearch.find(inside(curve, lowerThreshold(curve.mean(4000)), upperThreshold(curve.mean(4990))));
        assertThat(below.lowerDose().orElseThrow()).isCloseTo(4000, within(PRECISION));
        assertThat(below.upperDose().orElseThrow()).isCloseTo(4990, within(PRECISION));
    }

    private static PopulationCurve straight(double level, double slope) {
        return new PopulationCurve(
                LINEAR, 0, level, new double[] {slope}, OptionalDouble.empty(), Matrix.zeros(1, 1), Math.log(CV), 1);
    }

    /** Of lognormal people with this mean, {@link #ENOUGH} are above. */
    private static double lowerThreshold(double mean) {
        return mean * Math.exp(-SIGMA * SIGMA / 2 - Normal.quantile(ENOUGH) * SIGMA);
    }

    private static double upperThreshold(double mean) {
        return mean * Math.exp(-SIGMA * SIGMA / 2 + Normal.quantile(1 - FEW) * SIGMA);
    }

    /** Inside between these doses. */
    private static WindowSearch.Inside between(PopulationCurve curve, double from, double to) {
        return inside(curve, lowerThreshold(curve.mean(from)), upperThreshold(curve.mean(to)));
    }

    private static WindowSearch.Inside inside(PopulationCurve curve, double lowerThreshold, double upperThreshold) {
        TargetQuestion question = TargetQuestion.atOrAbove(lowerThreshold)
                .with(Population.AVERAGE)
                .withFraction(ENOUGH)
                .withUpper(upperThreshold, FEW);
        return new WindowSearch.Inside(
                curve.above(question), curve.above(upperThreshold, question), question, OptionalDouble.of(CV), SEARCH);
    }
}
