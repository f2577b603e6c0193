package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.TrialCovariates;
import org.junit.jupiter.api.Test;

/** Target doses at values of covariates of the trials. */
class ModeratedTargetTest {
    private static final DoseResponse LINEAR = DoseResponse.withDefaults();
    private static final DoseResponse BY_BASELINE = LINEAR.with(CurveModerators.of("baseline"));
    private static final TargetQuestion QUESTION = TargetQuestion.atOrAbove(20).with(IntervalMethod.BAND);
    private static final double[] DOSES = {1000, 2000, 4000, 6400};

    /** Level 14 at a baseline of 14 and 0.8 more for each unit; slope 0.004 there and 0.0001 less for each unit. */
    private static double trueLevel(double baseline) {
        return 14 + 0.8 * (baseline - 14);
    }

    private static double trueSlope(double baseline) {
        return 0.004 - 0.0001 * (baseline - 14);
    }

    private static TargetData draw(int trials, double tauLevel, double tauSlope, double noise, RandomStream random) {
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            String name = "trial %02d".formatted(j);
            double baseline = 8 + (j * 7) % 13;
            TrialCovariates covariates =
                    TrialCovariates.of("baseline", baseline).with("duration_weeks", 8 + (j * 5) % 11);
            double level = trueLevel(baseline) + tauLevel * random.nextNormal();
            double slope = trueSlope(baseline) + tauSlope * random.nextNormal();
            double n = 40 + 10 * (j % 4);
            List<DoseArm> arms = new ArrayList<>();
            for (double dose : new double[] {0, DOSES[j % 4]}) {
                double sd = 0.35 * (level + slope * dose);
                double mean = level + slope * dose + noise * sd / Math.sqrt(n) * random.nextNormal();
                arms.add(DoseArm.of(dose, mean, sd, n));
                levels.add(new LevelArm(name, dose, mean, sd * sd / n, covariates));
                spread.add(new SpreadArm(name, dose, mean, sd, n));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(name, arms).with(covariates));
        }
        return new TargetData(curve, levels, spread);
    }

    /**
     * A covariate of 0 and 1, and no variance between trials: each value has the answer of its trials alone. Rounding only; the
     * degrees of freedom of intervals differ, so their standard errors are compared.
     */
    @Test
    void twoGroupsOfTrialsHaveTheAnswersThatTheyHaveAlone() {
        TargetData drawn = draw(24, 0, 0, 0.3, RandomStream.of(1, 0));
        TargetData data = drawn.withCovariates(trial -> TrialCovariates.of("baseline", group(trial)));
        // Groups differ in baseline no more: what is left of it would be variance between trials.
        TargetData flat = flattened(data);
        DoseResponse fixed = LINEAR.with(Estimation.FIXED);
        TargetAnalysis both = TargetAnalysis.of(flat, fixed.with(CurveModerators.of("baseline")));
        for (int g = 0; g < 2; g++) {
            int group = g;
            TargetAnalysis there = both.at(TrialCovariates.of("baseline", g));
            TargetAnalysis alone = TargetAnalysis.of(
                    new TargetData(
                            flat.curve().stream()
                                    .filter(t -> group(t.study()) == group)
                                    .toList(),
                            flat.level().stream()
                                    .filter(t -> group(t.study()) == group)
                                    .toList(),
                            flat.spread()),
                    fixed);
            assertThat(alone.population().orElseThrow().level().tauSquared).hasValue(0);
            assertThat(there.population().orElseThrow().level().tauSquared).hasValue(0);
            TargetResult expected = alone.answer(QUESTION);
            TargetResult actual = there.answer(QUESTION);
            assertThat(actual.meanDose().dose().orElseThrow())
                    .isCloseTo(expected.meanDose().dose().orElseThrow(), within(0.02));
            Spreads at = actual.spread().orElseThrow();
            double error = Math.sqrt(alone.population().orElseThrow().meanVariance(at.dose(), alone.sharedCurves()));
            assertThat(at.estimation()).isCloseTo(error, within(1e-9));
            assertThat(at.mean())
                    .isCloseTo(alone.population().orElseThrow().curve().mean(at.dose()), within(1e-9));
        }
    }

    private static int group(String trial) {
        return Integer.parseInt(trial.substring(6)) % 3 == 0 ? 1 : 0;
    }

    /** The same doses and sizes, with means on one line but for a little that is less than the sampling error. */
    private static TargetData flattened(TargetData data) {
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        for (DoseStudy study : data.curve()) {
            List<DoseArm> arms = new ArrayList<>();
            int number = Integer.parseInt(study.study().substring(6));
            for (DoseArm arm : ((DoseStudy.ArmBased) study).arms()) {
                double mean = 14
                        + group(study.study())
                        + (0.004 + 0.001 * group(study.study())) * arm.dose()
                        + 0.1 * (number % 5);
                arms.add(DoseArm.of(arm.dose(), mean, 5, 50));
                levels.add(new LevelArm(study.study(), arm.dose(), mean, 0.5, study.covariates()));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(study.study(), arms)
                    .with(study.covariates()));
        }
        return new TargetData(curve, levels, data.spread());
    }

    /** Counting a covariate from another zero, in another unit, changes no answer and no interval of any kind. */
    @Test
    void unitAndZeroOfACovariateDoNotMatter() {
        TargetData data = draw(16, 2, 0.0005, 1, RandomStream.of(2, 0));
        TargetData other = data.withCovariates(trial -> TrialCovariates.of(
                "baseline",
                2.496
                                * data.curve().stream()
                                        .filter(t -> t.study().equals(trial))
                                        .findFirst()
                                        .flatMap(t -> Optional.of(
                                                t.covariates().value("baseline").orElseThrow()))
                                        .orElseThrow()
                        - 3));
        for (IntervalMethod method : List.of(IntervalMethod.BAND, IntervalMethod.PROFILE, IntervalMethod.BOOTSTRAP)) {
            TargetQuestion question = QUESTION.with(method).withBootstrap(200, 1);
            TargetDoses one = TargetAnalysis.of(data, BY_BASELINE)
                    .at(TrialCovariates.of("baseline", 10))
                    .doses(question);
            TargetDoses two = TargetAnalysis.of(other, BY_BASELINE)
                    .at(TrialCovariates.of("baseline", 2.496 * 10 - 3))
                    .doses(question);
            // The search for a dose ends within 1e-6 of the trials' range, 6400; profile limits likewise.
            assertThat(two.mean().dose().orElseThrow())
                    .isCloseTo(one.mean().dose().orElseThrow(), within(0.05));
            assertThat(two.mean().ciLower().orElseThrow())
                    .isCloseTo(one.mean().ciLower().orElseThrow(), within(0.5));
            assertThat(two.mean().ciUpper().orElseThrow())
                    .isCloseTo(one.mean().ciUpper().orElseThrow(), within(0.5));
            assertThat(two.individuals().dose().orElseThrow())
                    .isCloseTo(one.individuals().dose().orElseThrow(), within(0.5));
        }
    }

    /** The likelihood that intervals are made from has its maximum where the curve was fitted: two ways to one estimate. */
    @Test
    void theLikelihoodAtTheEstimatesGivesTheCoefficientsOfTheFit() {
        TargetData data = draw(16, 2, 0.0005, 1, RandomStream.of(3, 0));
        TargetAnalysis analysis = TargetAnalysis.of(data, BY_BASELINE).at(TrialCovariates.of("baseline", 11));
        FittedPopulation p = analysis.population().orElseThrow();
        // D is 0 at the estimated dose only if both agree on coefficients, level and variances. Root of a likelihood
        // ratio.
        double dose = analysis.doses(QUESTION).mean().dose().orElseThrow();
        assertThat(analysis.profileLikelihood().signedRoot(dose, (curve, d) -> 20, false))
                .isCloseTo(0, within(1e-3));
        assertThat(p.beta().size()).isEqualTo(2);
        assertThat(p.beta().get(0))
                .isCloseTo(
                        analysis.fit()
                                .curveAt(TrialCovariates.of("baseline", 11))
                                .beta()
                                .get(0),
                        within(1e-15));
    }

    /** With many trials the three kinds of interval agree, as they do without moderators. */
    @Test
    void withManyTrialsBandProfileAndBootstrapAgree() {
        TargetData data = draw(60, 2, 0.0005, 1, RandomStream.of(4, 0));
        TargetAnalysis analysis = TargetAnalysis.of(data, BY_BASELINE).at(TrialCovariates.of("baseline", 10));
        DoseForTarget band = analysis.doses(QUESTION.with(IntervalMethod.BAND)).mean();
        double width = band.ciUpper().orElseThrow() - band.ciLower().orElseThrow();
        for (IntervalMethod method : List.of(IntervalMethod.PROFILE, IntervalMethod.BOOTSTRAP)) {
            DoseForTarget other = analysis.doses(QUESTION.with(method)).mean();
            assertThat(other.ciLower().orElseThrow()).isCloseTo(band.ciLower().orElseThrow(), within(0.12 * width));
            assertThat(other.ciUpper().orElseThrow()).isCloseTo(band.ciUpper().orElseThrow(), within(0.12 * width));
        }
    }

    /** 100 literatures of 30 trials: 95 % intervals at two baselines, standard error of a share 2.2 %. */
    @Test
    void theTruthIsRecoveredAtEachBaseline() {
        int held = 0;
        double[] baselines = {10, 18};
        for (int i = 0; i < 100; i++) {
            TargetAnalysis analysis = TargetAnalysis.of(draw(30, 1.5, 0.0004, 1, RandomStream.of(5, i)), BY_BASELINE);
            for (double baseline : baselines) {
                double truth = (26 - trueLevel(baseline)) / trueSlope(baseline);
                TargetDoses doses = analysis.at(TrialCovariates.of("baseline", baseline))
                        .doses(TargetQuestion.atOrAbove(26)
                                .with(Population.AVERAGE)
                                .withFraction(0.5)
                                .with(IntervalMethod.BAND));
                held += doses.mean().ciLower().orElse(0) <= truth
                                && truth <= doses.mean().ciUpper().orElse(Double.POSITIVE_INFINITY)
                        ? 1
                        : 0;
            }
        }
        assertThat(held / 200.0).isBetween(0.90, 0.995);
    }

    @Test
    void fewerThanTenTrialsAreRefusedInWords() {
        TargetData data = draw(9, 2, 0.0005, 1, RandomStream.of(6, 0));
        assertThatThrownBy(() -> TargetAnalysis.of(data, BY_BASELINE))
                .isInstanceOf(NotEstimable.class)
                .hasMessage("How the target dose depends on the baseline level cannot be told: of the 9 trials on the"
                        + " dose-response curve, 9 state the baseline level, and 10 are needed.");
        List<ModeratedTargets> all =
                ModeratedTargets.of(draw(16, 2, 0.0005, 1, RandomStream.of(6, 1)), LINEAR, QUESTION);
        assertThat(all.get(0).answers()).hasSize(3);
        assertThat(all.get(1).answers()).hasSize(3);
        assertThat(all.get(2).refusal())
                .contains(
                        "How the target dose depends on the baseline level and the duration in weeks cannot be told: of the 16"
                                + " trials on the dose-response curve, 16 state the baseline level, 16 state the duration in weeks and 16"
                                + " both, and 20 are needed, 10 for each.");
        assertThat(all.get(0).answers().getFirst().moderators().getFirst().levelDepends())
                .isTrue();
    }

    @Test
    void aLevelFromFewTrialsIsOneMeanAndSaysSo() {
        TargetData data = draw(14, 2, 0.0005, 1, RandomStream.of(7, 0));
        TargetData few = new TargetData(data.curve(), data.level().subList(0, 10), data.spread());
        TargetResult result = TargetAnalysis.of(few, BY_BASELINE)
                .at(TrialCovariates.of("baseline", 40))
                .answer(QUESTION);
        assertThat(result.moderators().getFirst().levelDepends()).isFalse();
        assertThat(result.notes())
                .anyMatch(n -> n.startsWith("Ecological"))
                .anyMatch(n -> n.startsWith("The level at the lowest dose is taken as the same"))
                .anyMatch(n -> n.equals("The baseline level of 40 lies outside the trials, which go from 8 to 20."));
        assertThatThrownBy(() -> TargetAnalysis.of(few, BY_BASELINE).at(TrialCovariates.of("bmi", 22)))
                .isInstanceOf(InvalidEvidence.class);
    }
}
