package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.junit.jupiter.api.Test;

/** Profile intervals: identities and closed forms. */
class ProfileTest {
    private static final DoseResponse LINEAR = DoseResponse.withDefaults();
    private static final SimulatedLiterature TRUTH = new SimulatedLiterature(14, 0.004, 3, 0.0008, 0.35);
    private static final TargetQuestion TWENTY = TargetQuestion.atOrAbove(20);

    /** The likelihood at the estimated covariance is that of the mixed model, but for (n - p) ln 2 pi. */
    @Test
    void theLikelihoodOfTheContrastsIsThatOfTheMixedModel() {
        TargetAnalysis analysis = TargetAnalysis.of(TRUTH.draw(9, RandomStream.of(2, 0)), LINEAR);
        List<Group> groups = analysis.groups();
        for (Estimation estimation : List.of(Estimation.REML, Estimation.ML)) {
            MixedFit fit = LinearMixedModel.withDefaults().with(estimation).fit(groups);
            ContrastLikelihood likelihood = new ContrastLikelihood(groups, estimation);
            ContrastLikelihood.At at =
                    likelihood.at(Matrix.diagonal(Math.sqrt(fit.psi().get(0, 0))));
            ContrastLikelihood.At none = likelihood.at(Matrix.zeros(1, 1));
            assertThat(at.beta().get(0)).isCloseTo(fit.beta().get(0), within(1e-12));
            assertThat(at.covariance().get(0, 0) / fit.betaCovariance().get(0, 0))
                    .isCloseTo(1, within(1e-10));
            // Maximal there, among neighbours and against 0.
            assertThat(at.minusTwoLogLikelihood()).isLessThanOrEqualTo(none.minusTwoLogLikelihood());
            double psi = fit.psi().get(0, 0);
            for (double factor : new double[] {0.9, 1.1}) {
                assertThat(likelihood
                                .at(Matrix.diagonal(Math.sqrt(psi * factor)))
                                .minusTwoLogLikelihood())
                        .isGreaterThan(at.minusTwoLogLikelihood());
            }
        }
    }

    @Test
    void rosenbrocksValleyHasItsMinimumAtOneAndOne() {
        SmoothMinimum found = SmoothMinimum.of(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1});
        assertThat(found.value()).isCloseTo(0, within(1e-9));
        assertThat(found.at().minus(Vector.of(1, 1)).dot(Vector.of(1, 1))).isCloseTo(0, within(1e-3));
    }

    /** The likelihood does not speak against the estimates, and the interval surrounds them. */
    @Test
    void theEstimateHasNothingAgainstIt() {
        for (int k : new int[] {5, 12}) {
            TargetAnalysis analysis = TargetAnalysis.of(TRUTH.draw(k, RandomStream.of(3, 0)), LINEAR);
            FittedPopulation p = analysis.population().orElseThrow();
            TargetDoses doses = analysis.doses(TWENTY.with(IntervalMethod.PROFILE));
            double dose = doses.mean().dose().orElseThrow();
            double against = analysis.profileLikelihood().signedRoot(dose, (curve, d) -> 20.0, false);
            // The root of rounding, 1e-9, and of the precision of the dose.
            assertThat(against).isCloseTo(0, within(1e-3));
            assertThat(doses.mean().ciLower().orElseThrow()).isLessThan(dose);
            assertThat(doses.mean().ciUpper().orElse(1e9)).isGreaterThan(dose);
        }
    }

    /**
     * Without variation between trials the likelihood is quadratic: the interval is that of the band with the profile's own
     * quantile, sqrt(nu ln(1 + t^2 / nu)) in place of t.
     */
    @Test
    void withNothingBetweenTrialsTheProfileIsTheBand() {
        TargetData data = new SimulatedLiterature(14, 0.004, 0, 0, 0.35).draw(12, RandomStream.of(4, 0));
        DoseResponse common = LINEAR.with(Estimation.FIXED);
        TargetAnalysis analysis = TargetAnalysis.of(data, common);
        FittedPopulation p = analysis.population().orElseThrow();
        assertThat(p.level().tauSquared).hasValue(0);
        DoseForTarget dose = analysis.doses(TWENTY.with(IntervalMethod.PROFILE)).mean();
        double t = new StudentT(11).twoSidedQuantile(0.95);
        double critical = Math.sqrt(11 * Math.log1p(t * t / 11));
        for (double limit : List.of(dose.ciLower().orElseThrow(), dose.ciUpper().orElseThrow())) {
            double error = Math.sqrt(p.meanVariance(limit, analysis.sharedCurves()));
            double distance = Math.abs(p.curve().mean(limit) - 20) / error;
            // tau^2 of the levels may still move away from 0, so the distance is at least that.
            assertThat(distance).isGreaterThanOrEqualTo(critical - 1e-4);
            assertThat(distance).isLessThan(1.2 * critical);
        }
    }

    /** Over 60 trials all three kinds agree to a seventh of their width. */
    @Test
    void profileAndBandAgreeOnManyTrials() {
        TargetAnalysis analysis = TargetAnalysis.of(TRUTH.draw(60, RandomStream.of(5, 0)), LINEAR);
        DoseForTarget band = analysis.doses(TWENTY.with(IntervalMethod.BAND)).mean();
        DoseForTarget profile =
                analysis.doses(TWENTY.with(IntervalMethod.PROFILE)).mean();
        double width = band.ciUpper().orElseThrow() - band.ciLower().orElseThrow();
        assertThat(profile.ciLower().orElseThrow()).isCloseTo(band.ciLower().orElseThrow(), within(width / 7));
        assertThat(profile.ciUpper().orElseThrow()).isCloseTo(band.ciUpper().orElseThrow(), within(width / 7));
    }

    /** A shape of two coefficients, with variances of both. */
    @Test
    void aCurveThatIsNotStraight() {
        TargetData data = TRUTH.draw(16, RandomStream.of(6, 0));
        TargetAnalysis analysis = TargetAnalysis.of(data, LINEAR.with(new DoseShape.Quadratic()));
        DoseForTarget band = analysis.doses(TWENTY.with(IntervalMethod.BAND)).mean();
        DoseForTarget profile =
                analysis.doses(TWENTY.with(IntervalMethod.PROFILE)).mean();
        assertThat(profile.dose()).isEqualTo(band.dose());
        assertThat(profile.ciLower().orElseThrow()).isLessThan(profile.dose().orElseThrow());
        double width = band.dose().orElseThrow() - band.ciLower().orElseThrow();
        assertThat(profile.ciLower().orElseThrow()).isCloseTo(band.ciLower().orElseThrow(), within(width / 2));
    }

    /**
     * Three trials that hardly differ: the search looks at variances so large that rounding leaves no information. Each answer has
     * its limits or says why not, and says that a profile is not the rule for so few.
     */
    @Test
    void aSearchThatLeavesTheGroundComesBack() {
        SimulatedLiterature homogeneous = new SimulatedLiterature(14, 0.004, 0, 0, 0.25);
        List<TargetData> all = new ArrayList<>(List.of(threeTrials()));
        for (int seed = 0; seed < 4; seed++) {
            all.add(homogeneous.draw(3, RandomStream.of(20, seed)));
        }
        int given = 0;
        for (TargetData data : all) {
            TargetResult result = TargetAnalysis.of(data, LINEAR).answer(TWENTY.with(IntervalMethod.PROFILE));
            DoseForTarget mean = result.meanDose();
            boolean interval = mean.ciLower().isPresent()
                    || mean.ciUpper().isPresent()
                    || mean.lowerUnbounded()
                    || mean.upperUnbounded();
            given += interval ? 1 : 0;
            assertThat(result.notes())
                    .anyMatch(note -> interval || note.startsWith("No profile interval of the dose for the mean"))
                    .anyMatch(note -> note.contains("with 3 trials; below 10 the parametric bootstrap is the rule"));
        }
        assertThat(given).isGreaterThan(2);
    }

    @Test
    void fromTenTrialsNothingIsSaidOfTheirNumber() {
        for (IntervalMethod method : List.of(IntervalMethod.BAND, IntervalMethod.PROFILE)) {
            for (int trials : new int[] {9, 10}) {
                TargetResult result = TargetAnalysis.of(TRUTH.draw(trials, RandomStream.of(8, 0)), LINEAR)
                        .answer(TWENTY.with(method));
                assertThat(result.notes().stream()
                                .anyMatch(note -> note.contains(
                                        "The %s interval was asked for with 9 trials".formatted(method.word()))))
                        .isEqualTo(trials == 9);
            }
        }
    }

    private static TargetData threeTrials() {
        double[][][] trials = {
            {{0, 14.39, 3.35, 40}, {1000, 19.62, 4.54, 40}},
            {{0, 14.7, 3.79, 60}, {2000, 22.83, 6.37, 60}, {4000, 31.42, 6.88, 60}},
            {{400, 16.57, 4.13, 95}, {6400, 39.48, 9.78, 95}}
        };
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int j = 0; j < trials.length; j++) {
            String name = "trial" + (j + 1);
            List<DoseArm> arms = new ArrayList<>();
            for (double[] arm : trials[j]) {
                arms.add(DoseArm.of(arm[0], arm[1], arm[2], arm[3]));
                levels.add(new LevelArm(name, arm[0], arm[1], arm[2] * arm[2] / arm[3]));
                spread.add(new SpreadArm(name, arm[0], arm[1], arm[2], arm[3]));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(name, arms));
        }
        return new TargetData(curve, levels, spread);
    }
}
