package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.junit.jupiter.api.Test;

class TargetAnalysisTest {
    private static final DoseResponse LINEAR = DoseResponse.withDefaults();
    private static final TargetQuestion TWENTY = TargetQuestion.atOrAbove(20).withBootstrap(200, 1);

    /** Trials exactly on level + slope x dose, people with a coefficient of variation of {@code cv}. */
    private static TargetData exact(int trials, double level, double slope, double cv) {
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            List<DoseArm> arms = new ArrayList<>();
            for (double dose : new double[] {0, 1000 + 500 * j}) {
                double mean = level + slope * dose;
                arms.add(DoseArm.withStandardError(dose, mean, 0.5 + 0.1 * j));
                levels.add(new LevelArm("t" + j, dose, mean, Math.pow(0.5 + 0.1 * j, 2)));
                spread.add(new SpreadArm("t" + j, dose, mean, cv * mean, 1e9));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference("t" + j, arms));
        }
        return new TargetData(curve, levels, spread);
    }

    private static TargetResult answer(TargetData data, TargetQuestion question) {
        return TargetAnalysis.of(data, LINEAR).answer(question);
    }

    /** 10 + 0.004 d = 20 at 2500; 97.5 % of people where the mean is 20 exp(1.96 sigma + sigma^2 / 2). */
    @Test
    void aStraightLineByHand() {
        double cv = 0.3;
        TargetResult result = answer(exact(4, 10, 0.004, cv), TWENTY);
        assertThat(result.meanDose().status()).isEqualTo(TargetStatus.REACHED);
        assertThat(result.meanDose().dose().orElseThrow()).isCloseTo(2500, within(0.01)); // the search's precision
        assertThat(result.meanDose().extrapolated()).isFalse();
        double sigma = Math.sqrt(Math.log(1 + cv * cv));
        double mean = 20 * Math.exp(1.959963984540054 * sigma + sigma * sigma / 2);
        assertThat(result.individualDose().dose().orElseThrow()).isCloseTo((mean - 10) / 0.004, within(0.01));
        assertThat(result.individualDose().extrapolated()).isTrue(); // highest dose tried: 2500
        assertThat(result.highestDose()).isEqualTo(2500);
        Spreads spreads = result.spread().orElseThrow();
        assertThat(spreads.mean()).isCloseTo(mean, within(1e-4));
        assertThat(spreads.betweenTrials()).hasValue(0);
        assertThat(spreads.betweenIndividuals().orElseThrow()).isCloseTo(cv * mean, within(1e-4));
    }

    @Test
    void theCurveOfFractionsIsThatOfTheLognormal() {
        double cv = 0.3;
        for (FractionPoint point : answer(exact(4, 10, 0.004, cv), TWENTY).curve()) {
            assertThat(point.fraction())
                    .isCloseTo(
                            IndividualDistribution.LOGNORMAL.fractionAtOrAbove(20, 10 + 0.004 * point.dose(), cv),
                            within(1e-8)); // 1e9 people still leave the bias of the log SD
            assertThat(point.ciLower().orElseThrow()).isLessThanOrEqualTo(point.fraction());
            assertThat(point.ciUpper().orElseThrow()).isGreaterThanOrEqualTo(point.fraction());
            assertThat(point.extrapolated()).isEqualTo(point.dose() > 2500);
        }
    }

    @Test
    void aTargetReachedAtTheLowestDose() {
        DoseForTarget dose = answer(exact(4, 25, 0.004, 0.3), TWENTY).meanDose();
        assertThat(dose.status()).isEqualTo(TargetStatus.BELOW_LOWEST_DOSE);
        assertThat(dose.dose()).isEmpty();
        assertThat(dose.lowerUnbounded()).isTrue();
        assertThat(dose.ciUpper()).hasValue(0);
        assertThat(dose.reason()).contains("reached already at the lowest dose, 0 IU a day");
    }

    @Test
    void aTargetOutOfReach() {
        DoseForTarget dose = answer(exact(4, 10, 0.0001, 0.3), TWENTY).meanDose();
        assertThat(dose.status()).isEqualTo(TargetStatus.NOT_REACHED);
        assertThat(dose.dose()).isEmpty();
        assertThat(dose.ciUpper()).isEmpty();
        assertThat(dose.upperUnbounded()).isTrue();
        assertThat(dose.reason()).contains("not reached at any dose up to 12500 IU a day");
    }

    @Test
    void reasonsAreTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            DoseForTarget dose = answer(exact(4, 10, 0.0001, 0.3), TWENTY).meanDose();
            assertThat(dose.reason()).contains("not reached at any dose up to 12500 IU a day");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void twoTrialsOnTheCurveAreNotEnough() {
        TargetResult result = answer(exact(2, 10, 0.004, 0.3), TWENTY);
        assertThat(result.meanDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(result.meanDose().reason().orElseThrow()).startsWith("only 2 trials are on the dose-response curve");
        assertThat(result.individualDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(result.curve()).isEmpty();
    }

    @Test
    void withoutArmMeansThereIsNoLevel() {
        TargetData data = exact(4, 10, 0.004, 0.3);
        TargetResult result = answer(new TargetData(data.curve(), List.of(), data.spread()), TWENTY);
        assertThat(result.meanDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(result.meanDose().reason().orElseThrow()).contains("one such arm would give it");
        assertThat(result.level()).isEmpty();
    }

    @Test
    void withoutStandardDeviationsThereIsNoFraction() {
        TargetData data = exact(4, 10, 0.004, 0.3);
        TargetResult result = answer(new TargetData(data.curve(), data.level(), List.of()), TWENTY);
        assertThat(result.meanDose().status()).isEqualTo(TargetStatus.REACHED);
        assertThat(result.individualDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(result.individualDose().reason().orElseThrow()).contains("spread between people is not known");
    }

    @Test
    void twoLevelsDoNotTellHowPopulationsDiffer() {
        TargetData data = exact(4, 10, 0.004, 0.3);
        List<LevelArm> two = data.level().stream()
                .filter(a -> a.study().equals("t0") || a.study().equals("t1"))
                .toList();
        TargetData few = new TargetData(data.curve(), two, data.spread());
        TargetResult newTrial = answer(few, TWENTY);
        assertThat(newTrial.individualDose().status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(newTrial.individualDose().reason().orElseThrow()).contains("population: average");
        TargetResult average = answer(few, TWENTY.with(Population.AVERAGE));
        assertThat(average.individualDose().status()).isEqualTo(TargetStatus.REACHED);
    }

    private static final SimulatedLiterature TRUTH = new SimulatedLiterature(14, 0.004, 3, 0.0008, 0.35);

    /** At a limit of the interval of the mean dose the t-based band just touches the threshold. */
    @Test
    void bandIntervalsAreOfFiellersKind() {
        TargetAnalysis analysis = TargetAnalysis.of(TRUTH.draw(12, RandomStream.of(3, 0)), LINEAR);
        FittedPopulation p = analysis.population().orElseThrow();
        DoseForTarget dose = analysis.answer(TWENTY.with(IntervalMethod.BAND)).meanDose();
        double t = new StudentT(11).twoSidedQuantile(0.95);
        for (double limit : List.of(dose.ciLower().orElseThrow(), dose.ciUpper().orElseThrow())) {
            double error = Math.sqrt(p.meanVariance(limit, analysis.sharedCurves()));
            assertThat(Math.abs(p.curve().mean(limit) - 20)).isCloseTo(t * error, within(1e-4));
        }
        assertThat(dose.ciLower().orElseThrow()).isLessThan(dose.dose().orElseThrow());
        assertThat(dose.ciUpper().orElseThrow()).isGreaterThan(dose.dose().orElseThrow());
    }

    /** A slope that may be nothing leaves the dose without an upper limit. */
    @Test
    void anUncertainSlopeLeavesNoUpperLimit() {
        SimulatedLiterature flat = new SimulatedLiterature(18, 0.0004, 3, 0.0012, 0.35);
        for (IntervalMethod method : List.of(IntervalMethod.BAND, IntervalMethod.BOOTSTRAP)) {
            DoseForTarget dose = answer(flat.draw(12, RandomStream.of(3, 0)), TWENTY.with(method))
                    .meanDose();
            assertThat(dose.upperUnbounded()).isTrue();
            assertThat(dose.ciUpper()).isEmpty();
        }
    }

    /** Both are intervals of one quantity: over 60 trials they agree to a seventh of their width. */
    @Test
    void bandAndBootstrapAgreeOnManyTrials() {
        TargetAnalysis analysis = TargetAnalysis.of(TRUTH.draw(60, RandomStream.of(5, 0)), LINEAR);
        DoseForTarget band = analysis.answer(TWENTY.with(IntervalMethod.BAND)).individualDose();
        DoseForTarget bootstrap = analysis.answer(
                        TWENTY.with(IntervalMethod.BOOTSTRAP).withBootstrap(2000, 1))
                .individualDose();
        assertThat(bootstrap.dose()).isEqualTo(band.dose());
        // For fractions only the bootstrap knows the error of the variances between trials: it is wider, above all
        // upwards.
        assertThat(bootstrap.ciLower().orElseThrow()).isLessThan(band.dose().orElseThrow());
        DoseForTarget meanBand =
                analysis.answer(TWENTY.with(IntervalMethod.BAND)).meanDose();
        DoseForTarget meanBootstrap = analysis.answer(
                        TWENTY.with(IntervalMethod.BOOTSTRAP).withBootstrap(2000, 1))
                .meanDose();
        double width = meanBand.ciUpper().orElseThrow() - meanBand.ciLower().orElseThrow();
        assertThat(meanBootstrap.ciLower().orElseThrow())
                .isCloseTo(meanBand.ciLower().orElseThrow(), within(width / 7));
        assertThat(meanBootstrap.ciUpper().orElseThrow())
                .isCloseTo(meanBand.ciUpper().orElseThrow(), within(width / 7));
    }

    @Test
    void sameSeedSameBitsOnOneThreadAndOnTwo() throws Exception {
        TargetData data = TRUTH.draw(6, RandomStream.of(7, 0));
        TargetResult one = on(1, data, TWENTY);
        TargetResult two = on(2, data, TWENTY);
        same(one, two);
        TargetResult other = on(2, data, TWENTY.withBootstrap(200, 2));
        assertThat(other.individualDose().dose()).isEqualTo(one.individualDose().dose());
        assertThat(other.meanDose().ciLower()).isNotEqualTo(one.meanDose().ciLower());
    }

    private static TargetResult on(int threads, TargetData data, TargetQuestion question) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> answer(data, question)).get();
        }
    }

    private static void same(TargetResult a, TargetResult b) {
        assertThat(b.meanDose()).isEqualTo(a.meanDose());
        assertThat(b.individualDose()).isEqualTo(a.individualDose());
        assertThat(b.spread()).isEqualTo(a.spread());
        assertThat(b.curve()).isEqualTo(a.curve());
        assertThat(b.level()).isEqualTo(a.level());
        assertThat(b.notes()).isEqualTo(a.notes());
    }

    @Test
    void theOrderOfTrialsAndArmsDoesNotMatter() {
        TargetData data = TRUTH.draw(6, RandomStream.of(7, 0));
        TargetResult first = answer(data, TWENTY);
        Random random = new Random(2);
        for (int i = 0; i < 3; i++) {
            List<DoseStudy> curve = new ArrayList<>(data.curve());
            List<LevelArm> level = new ArrayList<>(data.level());
            List<SpreadArm> spread = new ArrayList<>(data.spread());
            Collections.shuffle(curve, random);
            Collections.shuffle(level, random);
            Collections.shuffle(spread, random);
            same(first, answer(new TargetData(curve, level, spread), TWENTY));
        }
    }

    @Test
    void aCurveThatIsNotStraight() {
        TargetData data = exact(5, 10, 0.004, 0.3);
        TargetResult result =
                TargetAnalysis.of(data, LINEAR.with(new DoseShape.Quadratic())).answer(TWENTY);
        assertThat(result.meanDose().dose().orElseThrow()).isCloseTo(2500, within(0.05));
    }

    @Test
    void theWindowHoldsBothShares() {
        TargetData data = exact(4, 10, 0.004, 0.25);
        Window window = answer(data, TWENTY.withUpper(80, 0.025)).window().orElseThrow();
        assertThat(window.exists()).isTrue();
        double sigma = Math.sqrt(Math.log(1 + 0.25 * 0.25));
        double lower = (20 * Math.exp(1.959963984540054 * sigma + sigma * sigma / 2) - 10) / 0.004;
        double upper = (80 * Math.exp(-1.959963984540054 * sigma + sigma * sigma / 2) - 10) / 0.004;
        assertThat(window.lowerDose().orElseThrow()).isCloseTo(lower, within(0.01));
        assertThat(window.upperDose().orElseThrow()).isCloseTo(upper, within(0.01));
        Window none = answer(data, TWENTY.withUpper(40, 0.025)).window().orElseThrow();
        assertThat(none.exists()).isFalse();
        assertThat(none.explanation()).contains("at most 18 %"); // ln 2 / 3.92 = 0.1768; CV 0.178
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> TargetQuestion.atOrAbove(0)).isInstanceOf(InvalidEvidence.class);
        assertThatThrownBy(() -> TWENTY.withFraction(1)).isInstanceOf(InvalidEvidence.class);
        assertThatThrownBy(() -> TWENTY.withUpper(20, 0.1)).isInstanceOf(InvalidEvidence.class);
        assertThatThrownBy(() -> TWENTY.withBootstrap(100, 1)).isInstanceOf(InvalidEvidence.class);
        assertThatThrownBy(() -> TWENTY.withLevel(95)).isInstanceOf(InvalidEvidence.class);
    }
}
