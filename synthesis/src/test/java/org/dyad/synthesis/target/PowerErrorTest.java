package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseResponse;
import org.junit.jupiter.api.Test;

/** The spread of people is least known far from the means of the arms, because the power of the mean is estimated. */
class PowerErrorTest {
    private static final SimulatedLiterature TRUTH = new SimulatedLiterature(14, 0.004, 1, 0.0002, 0.35);
    private static final TargetQuestion QUESTION = TargetQuestion.atOrAbove(20)
            .withFraction(0.9)
            .with(Population.AVERAGE)
            .with(IntervalMethod.BAND);

    private static TargetAnalysis analysis(int trials) {
        return TargetAnalysis.of(TRUTH.draw(trials, RandomStream.of(31, 0)), DoseResponse.withDefaults());
    }

    /** The spread drawn for the bootstrap has that standard error too; it adds the error of the variance between trials. */
    @Test
    void theStandardErrorIsThatOfTheDraws() {
        SpreadFit fit = analysis(19).population().orElseThrow().spread().orElseThrow();
        assertThat(fit.powerEstimated()).isTrue();
        assertThat(fit.logVarianceAt(Math.exp(fit.averageLogMean()))).isCloseTo(fit.logScaleVariance(), within(1e-12));
        double mean = 60;
        SpreadDraws draws = new SpreadDraws(fit);
        int n = 4000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            SpreadDraws.Draw draw = draws.draw(RandomStream.of(5, i));
            double y = draw.logScale() + draw.power() * Math.log(mean);
            sum += y;
            squares += y * y;
        }
        double variance = (squares - sum * sum / n) / (n - 1);
        assertThat(fit.logVarianceAt(mean)).isCloseTo(variance, Percentage.withPercentage(20));
        assertThat(fit.logScaleVariance()).isLessThan(variance / 3);
    }

    /** In one population of lognormal people the probit is (ln(M / C) - sigma^2 / 2) / sigma: its error by hand. */
    @Test
    void theBandOfAFractionHoldsIt() {
        TargetAnalysis analysis = analysis(19);
        FittedPopulation p = analysis.population().orElseThrow();
        SpreadFit spread = p.spread().orElseThrow();
        double dose = 9000;
        double mean = p.curve().mean(dose);
        double se = Math.sqrt(p.meanVariance(dose, analysis.sharedCurves()));
        double logError = Math.sqrt(spread.logVarianceAt(mean));
        double byMean = (probit(spread, mean + se, 1) - probit(spread, mean - se, 1)) / 2;
        double bySpread = (probit(spread, mean, Math.exp(logError)) - probit(spread, mean, Math.exp(-logError))) / 2;
        double error = new StudentT(18).twoSidedQuantile(0.95) * Math.hypot(byMean, bySpread);
        Percentiles limits = analysis.intervals(QUESTION, analysis.search()).fraction(dose);
        double z = probit(spread, mean, 1);
        assertThat(Normal.quantile(limits.low())).isCloseTo(z - error, within(1e-6));
        assertThat(Normal.quantile(limits.high())).isCloseTo(z + error, within(1e-6));
    }

    private static double probit(SpreadFit spread, double mean, double factor) {
        double cv = factor * spread.coefficientOfVariation(mean);
        double sigma = Math.sqrt(Math.log1p(cv * cv));
        return (Math.log(mean / 20) - sigma * sigma / 2) / sigma;
    }

    /** Where most of the error is that of the power, the profile agrees with the band: to a quarter of its width. */
    @Test
    void theProfileHoldsItToo() {
        TargetAnalysis analysis = analysis(24);
        DoseForTarget band = analysis.doses(QUESTION).individuals();
        DoseForTarget profile =
                analysis.doses(QUESTION.with(IntervalMethod.PROFILE)).individuals();
        double width = band.ciUpper().orElseThrow() - band.ciLower().orElseThrow();
        List<Double> ends =
                List.of(profile.ciLower().orElseThrow(), profile.ciUpper().orElseThrow());
        assertThat(ends.get(0)).isCloseTo(band.ciLower().orElseThrow(), within(width / 4));
        assertThat(ends.get(1)).isCloseTo(band.ciUpper().orElseThrow(), within(width / 4));
    }
}
