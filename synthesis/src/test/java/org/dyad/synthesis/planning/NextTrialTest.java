package org.dyad.synthesis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.SpreadArm;
import org.dyad.synthesis.target.TargetData;
import org.dyad.synthesis.target.TargetQuestion;
import org.junit.jupiter.api.Test;

class NextTrialTest {
    private static final DoseResponse OPTIONS = DoseResponse.withDefaults();
    private static final TargetQuestion QUESTION = TargetQuestion.atOrAbove(50);

    /** Without a new trial the closed form must give the interval that the target analysis itself prints (its search stops at 1e-6). */
    @Test
    void withoutANewTrialTheWidthIsThatOfTheAnalysis() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        DoseForTarget mean = next.result().meanDose();
        DoseForTarget individual = next.result().individualDose();
        double lower = mean.ciLower().orElse(next.lowestDose());
        assertThat(next.currentWidth(PlannedTarget.MEAN).orElseThrow())
                .isCloseTo(mean.ciUpper().orElseThrow() - lower, within(0.05));
        assertThat(next.currentWidth(PlannedTarget.INDIVIDUAL).orElseThrow())
                .isCloseTo(
                        individual.ciUpper().orElseThrow()
                                - individual.ciLower().orElse(next.lowestDose()),
                        within(0.05));
    }

    /** The width is known to fall with the size of a trial, and with the number of trials. */
    @Test
    void moreTellsMore() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        double before = next.currentWidth(PlannedTarget.INDIVIDUAL).orElseThrow();
        for (int n : List.of(10, 100, 1000, 10000)) {
            double width = width(next, n, 1);
            assertThat(width).isLessThan(before);
            before = width;
        }
        assertThat(width(next, 100, 3)).isLessThan(width(next, 100, 1));
        // Small trials tell more than one large one of as many people, where trials differ.
        assertThat(width(next, 100, 10)).isLessThan(width(next, 1000, 1));
    }

    /** The closed form against 100 drawn trials, each fitted again: the middle within a tenth. */
    @Test
    void theExpectedWidthIsWhatSimulationGives() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        TrialDesign design = new TrialDesign(List.of(0.0, 4000.0), 150);
        for (PlannedTarget target : PlannedTarget.values()) {
            SimulatedWidths simulated = next.simulate(target, design, 100, 1);
            double expected = next.expected(target, design, 1).expectedWidth().orElseThrow();
            assertThat(simulated.median()).isCloseTo(expected, Percentage.withPercentage(10));
            assertThat(simulated.lower()).isLessThan(expected);
            assertThat(simulated.upper()).isGreaterThan(expected);
            assertThat(next.simulate(target, design, 100, 1)).isEqualTo(simulated);
        }
    }

    @Test
    void theSmallestTrialThatReachesAWidth() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        double goal = width(next, 200, 1);
        TrialPlan plan = next.plan(request(goal, 2));
        PlannedTrial best = plan.best().orElseThrow();
        assertThat(best.expectedWidth().orElseThrow()).isLessThanOrEqualTo(goal);
        assertThat(best.design().total()).isLessThanOrEqualTo(400);
        TrialDesign smaller =
                new TrialDesign(best.design().doses(), best.design().perArm() - 1);
        assertThat(next.expected(PlannedTarget.INDIVIDUAL, smaller, 1)
                        .expectedWidth()
                        .orElse(Double.POSITIVE_INFINITY))
                .isGreaterThan(goal);
        assertThat(plan.table()).hasSize(10);
        assertThat(next.plan(request(goal, 3)).table()).hasSize(45);
    }

    @Test
    void saysWhenNoSingleTrialCan() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        TrialPlan plan = next.plan(request(0.7 * width(next, 1_000_000_000, 1), 2));
        assertThat(plan.best()).isEmpty();
        assertThat(plan.severalTrials().orElseThrow().trials()).isGreaterThan(1);
        assertThat(plan.notes()).anyMatch(note -> note.contains("No single trial, however large"));
        assertThat(plan.notes()).anyMatch(note -> note.contains("trials with 100 people in each arm"));
    }

    /** A curve with a knot has two slopes: two arms tell of one combination of them only. */
    @Test
    void looksAtThreeArmsWhereTwoDoNotReach() {
        NextTrial next =
                NextTrial.of(literature(14, 5), OPTIONS.with(new DoseShape.PiecewiseLinear(List.of(2000.0))), QUESTION);
        TrialDesign three = new TrialDesign(List.of(0.0, 2000.0, 4000.0), 5000);
        double goal = 1.01
                * next.expected(PlannedTarget.INDIVIDUAL, three, 1)
                        .expectedWidth()
                        .orElseThrow();
        TrialPlan plan = next.plan(request(goal, 2));
        PlannedTrial best = plan.best().orElseThrow();
        assertThat(best.design().doses()).hasSize(3);
        assertThat(best.expectedWidth().orElseThrow()).isLessThanOrEqualTo(goal);
        assertThat(plan.notes())
                .anyMatch(note -> note.startsWith("No trial of two arms, the lowest dose and one other,"));
        assertThat(plan.notes()).noneMatch(note -> note.contains("however large"));
    }

    /** What is said is no more than what was looked at: small arms, and a width that larger ones would reach. */
    @Test
    void claimsNoMoreThanWasLookedAt() {
        NextTrial next = NextTrial.of(literature(14, 5), OPTIONS, QUESTION);
        double goal = 1.01 * width(next, 1_000_000_000, 1);
        PlanRequest small = new PlanRequest(PlannedTarget.INDIVIDUAL, goal, PlanRequest.usualDoses(0), 2, 10);
        TrialPlan plan = next.plan(small);
        assertThat(plan.notes())
                .anyMatch(note -> note.startsWith(
                        "No single trial of the designs looked at (two or three arms, up to 10 people in each)"));
        assertThat(plan.notes()).noneMatch(note -> note.contains("differ from each other"));
        TrialPlan hopeless = next.plan(new PlanRequest(
                PlannedTarget.INDIVIDUAL, 1, PlanRequest.usualDoses(0).subList(0, 3), 2, 20));
        assertThat(hopeless.notes())
                .contains("Not even 200 such trials with 20 people in each arm would reach it.")
                .anyMatch(note -> note.contains("because trials differ from each other"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> request(-1, 2)).isInstanceOf(InvalidEvidence.class);
        assertThatThrownBy(() -> request(100, 4)).hasMessageContaining("2 or 3");
        assertThatThrownBy(() -> NextTrial.of(literature(2, 5), OPTIONS, QUESTION))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("cannot be planned");
    }

    private static PlanRequest request(double width, int arms) {
        return new PlanRequest(PlannedTarget.INDIVIDUAL, width, PlanRequest.usualDoses(0), arms, 5000);
    }

    private static double width(NextTrial next, int perArm, int trials) {
        TrialDesign design = new TrialDesign(List.of(0.0, 4000.0), perArm);
        return next.expected(PlannedTarget.INDIVIDUAL, design, trials)
                .expectedWidth()
                .orElseThrow();
    }

    /** Drawn trials: level 35 (trials differ by {@code tau}), 12 nmol/L per 1000 IU (trials differ by 2), coefficient of variation 0.3. */
    private static TargetData literature(int trials, double tau) {
        RandomStream random = RandomStream.of(3, trials);
        double[] doses = {1000, 2000, 4000, 6400};
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> levels = new ArrayList<>();
        List<SpreadArm> spread = new ArrayList<>();
        for (int j = 0; j < trials; j++) {
            String name = "trial %02d".formatted(j);
            double level = 35 + tau * random.nextNormal();
            double slope = 0.012 + 0.002 * random.nextNormal();
            double n = 40 + 10 * (j % 4);
            List<DoseArm> arms = new ArrayList<>();
            for (double dose : new double[] {j % 3 == 0 ? 400 : 0, doses[j % 4]}) {
                double sd = 0.3 * (level + slope * dose);
                double mean = level + slope * dose + sd / Math.sqrt(n) * random.nextNormal();
                arms.add(DoseArm.of(dose, mean, sd, n));
                levels.add(new LevelArm(name, dose, mean, sd * sd / n));
                spread.add(new SpreadArm(name, dose, mean, sd, n));
            }
            curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(name, arms));
        }
        return new TargetData(curve, levels, spread);
    }
}
