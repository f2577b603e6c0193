package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseResponse;
import org.junit.jupiter.api.Test;

/** Spreads left out, recipes side by side, windows of mother and infant. */
class RecipesAndWindowTest {
    private static final SimulatedLiterature TRUTH = new SimulatedLiterature(14, 0.004, 2, 0.0004, 0.3);
    private static final TargetQuestion TWENTY = TargetQuestion.atOrAbove(20).withFraction(0.9);

    private static TargetAnalysis analysis(SimulatedLiterature truth, int trials, int seed) {
        return TargetAnalysis.of(truth.draw(trials, RandomStream.of(seed, 0)), DoseResponse.withDefaults());
    }

    /** Closed forms: nobody differs, the mean; trials only, M = C + z sqrt(T); with both the most. */
    @Test
    void eachSpreadLeftOutNeedsLess() {
        TargetAnalysis analysis = analysis(TRUTH, 16, 1);
        List<DoseBySpread> by = analysis.bySpread(TWENTY);
        assertThat(by)
                .extracting(DoseBySpread::words)
                .containsExactly(
                        "individuals and trials", "individuals only", "trials only", "neither: everyone at the mean");
        double both = by.get(0).dose().dose().orElseThrow();
        double people = by.get(1).dose().dose().orElseThrow();
        double trials = by.get(2).dose().dose().orElseThrow();
        double nobody = by.get(3).dose().dose().orElseThrow();
        assertThat(both).isGreaterThan(people);
        assertThat(people).isGreaterThan(nobody);
        assertThat(trials).isGreaterThan(nobody);
        assertThat(nobody).isEqualTo(analysis.doses(TWENTY).mean().dose().orElseThrow());
        assertThat(by.get(3).dose()).isEqualTo(analysis.doses(TWENTY).mean());
        PopulationCurve curve = analysis.population().orElseThrow().curve();
        assertThat(curve.mean(trials))
                .isCloseTo(20 + Normal.quantile(0.9) * Math.sqrt(curve.betweenVariance(trials)), within(1e-4));
        double cv = curve.coefficientOfVariation(curve.mean(people));
        double sigma = Math.sqrt(Math.log1p(cv * cv));
        assertThat(curve.mean(people))
                .isCloseTo(20 * Math.exp(sigma * sigma / 2 + Normal.quantile(0.9) * sigma), within(1e-4));
    }

    @Test
    void withoutEstimationThereIsNoInterval() {
        TargetDoses doses = analysis(TRUTH, 8, 2).doses(TWENTY.with(new SpreadsCounted(true, true, false)));
        assertThat(doses.individuals().dose()).isPresent();
        assertThat(doses.individuals().ciLower()).isEmpty();
        assertThat(doses.individuals().upperUnbounded()).isFalse();
    }

    /** (a) and (b) are statements of means, (c) to (e) of people. */
    @Test
    void recipesOfMeansAskForLess() {
        TargetAnalysis analysis = analysis(TRUTH, 16, 3);
        List<RecipeResult> recipes = Recipes.of(analysis, TargetQuestion.atOrAbove(20));
        assertThat(recipes).extracting(RecipeResult::letter).containsExactly("a", "b", "c", "d", "e");
        double a = recipes.get(0).dose().orElseThrow();
        double b = recipes.get(1).dose().orElseThrow();
        assertThat(a).isLessThan(b);
        for (RecipeResult people : recipes.subList(2, 5)) {
            assertThat(people.dose().orElseThrow()).isGreaterThan(b);
        }
        assertThat(recipes.get(4).dose())
                .isEqualTo(analysis.doses(TargetQuestion.atOrAbove(20))
                        .individuals()
                        .dose());
        assertThat(recipes).allSatisfy(r -> assertThat(r.standsFor()).isNotEmpty());
        assertThat(Recipes.CLAIM).contains("does not claim to reproduce");
    }

    /** A bolus that informs the spread only, and an arm of unknown dose: no points of a line by daily dose. */
    @Test
    void armsOffTheCurveAreNotInTheLineOfCentiles() {
        TargetData data = TRUTH.draw(16, RandomStream.of(3, 0));
        List<SpreadArm> more = new ArrayList<>(data.spread());
        more.add(new SpreadArm("bolus", 9000, 25, 9, 80));
        more.add(new SpreadArm("unknown", OptionalDouble.empty(), 60, 20, 80));
        TargetQuestion question = TargetQuestion.atOrAbove(20);
        RecipeResult without = Recipes.of(data, question).get(2);
        RecipeResult with = Recipes.of(new TargetData(data.curve(), data.level(), more), question)
                .get(2);
        assertThat(with.dose()).isPresent().isEqualTo(without.dose());
    }

    @Test
    void aRecipeWithoutItsDataSaysSo() {
        TargetData data = TRUTH.draw(5, RandomStream.of(4, 0));
        List<RecipeResult> recipes =
                Recipes.of(new TargetData(data.curve(), data.level(), List.of()), TargetQuestion.atOrAbove(20));
        assertThat(recipes.get(2).status()).isEqualTo(TargetStatus.NOT_ESTIMABLE);
        assertThat(recipes.get(2).reason().orElseThrow()).contains("standard deviations of their own; there are 0");
        assertThat(recipes.get(0).status()).isEqualTo(TargetStatus.REACHED);
    }

    /** Mothers and infants each in their window: what both have in common. */
    @Test
    void theJointWindowIsWhatBothHaveInCommon() {
        TargetAnalysis mothers = analysis(TRUTH, 14, 5);
        TargetAnalysis infants = analysis(new SimulatedLiterature(10, 0.004, 2, 0.0004, 0.3), 14, 6);
        TargetQuestion question = TWENTY.withUpper(60, 0.1);
        JointWindow joint = JointWindow.of(mothers, infants, question);
        assertThat(joint.exists()).isTrue();
        assertThat(joint.lowerDose().orElseThrow())
                .isCloseTo(
                        Math.max(
                                joint.mothers().lowerDose().orElseThrow(),
                                joint.infants().lowerDose().orElseThrow()),
                        within(0.01));
        assertThat(joint.upperDose().orElseThrow())
                .isCloseTo(
                        Math.min(
                                joint.mothers().upperDose().orElseThrow(),
                                joint.infants().upperDose().orElseThrow()),
                        within(0.01));
        boolean above = joint.upperDose().orElseThrow() > UpperIntake.ADULTS.iuPerDay();
        assertThat(joint.aboveUpperIntake()).isEqualTo(above);
        assertThat(joint.explanation().contains("tolerable upper intake")).isEqualTo(above);
    }

    @Test
    void anEmptyJointWindowSaysWhoseItIs() {
        TargetAnalysis mothers = analysis(TRUTH, 14, 5);
        TargetAnalysis flat = analysis(new SimulatedLiterature(10, 0.0004, 2, 0.00001, 0.3), 14, 6);
        JointWindow none = JointWindow.of(mothers, flat, TWENTY.withUpper(60, 0.1));
        assertThat(none.exists()).isFalse();
        assertThat(none.explanation()).startsWith("No dose serves infants, so none serves both.");
        assertThatThrownBy(() -> JointWindow.of(mothers, flat, TWENTY)).isInstanceOf(InvalidEvidence.class);
        TargetAnalysis two = analysis(TRUTH, 2, 7);
        assertThatThrownBy(() -> JointWindow.of(mothers, two, TWENTY.withUpper(60, 0.1)))
                .isInstanceOf(NotEstimable.class)
                .hasMessageStartingWith("Infants: only 2 trials");
    }

    @Test
    void severalUpperThresholdsGiveWindowsThatWiden() {
        List<Window> windows = analysis(TRUTH, 14, 5).windows(TWENTY.withUpper(50, 0.1), List.of(50.0, 80.0, 100.0));
        assertThat(windows).extracting(Window::upperThreshold).containsExactly(50.0, 80.0, 100.0);
        double before = 0;
        for (Window window : windows) {
            double upper = window.upperDose().orElse(0);
            assertThat(upper).isGreaterThanOrEqualTo(before);
            before = upper;
        }
    }

    /** Unequal tails: at the largest spread one mean leaves exactly both shares. */
    @Test
    void theLargestSpreadWithUnequalTails() {
        for (double[] tails : new double[][] {{0.975, 0.05}, {0.9, 0.025}, {0.95, 0.1}}) {
            double cv = LargestSpread.lognormal(50, tails[0], 125, tails[1]);
            double sigma = Math.sqrt(Math.log1p(cv * cv));
            double mean = 50 * Math.exp(Normal.quantile(tails[0]) * sigma + sigma * sigma / 2);
            IndividualDistribution people = IndividualDistribution.LOGNORMAL;
            assertThat(people.fractionAtOrAbove(50, mean, cv)).isCloseTo(tails[0], within(1e-12));
            assertThat(people.fractionAtOrAbove(125, mean, cv)).isCloseTo(tails[1], within(1e-12));
        }
    }

    /** One normal mean with nothing known of its variance, no sampling error: t* of the draws is Student's. */
    @Test
    void drawnVariancesGiveStudentsInterval() {
        double[] y = {1, 4, 7, 8};
        double[] v = {1e-9, 1e-9, 1e-9, 1e-9};
        ConfidenceDistribution between =
                new ConfidenceDistribution(t -> OneMean.squares(y, v, t), 3, PopulationDraws.scale(y, v));
        RandomStream random = RandomStream.of(1, 1);
        int draws = 200_000;
        int beyond = 0;
        // mean 5, s^2 / n = 30 / 12; Student's 97.5 % quantile on 3 is 3.182446
        double limit = 5 + 3.182446 * Math.sqrt(30.0 / 12);
        for (int i = 0; i < draws; i++) {
            beyond += 5 + random.nextNormal() * Math.sqrt(between.draw(random) / 4) > limit ? 1 : 0;
        }
        // 2.5 %, standard error 0.035 %
        assertThat(beyond / (double) draws).isCloseTo(0.025, within(0.0015));
    }
}
