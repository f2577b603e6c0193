package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.IntervalMethod;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.SpreadFit;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetData;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;

/**
 * The next trial: what it is expected to do to the interval of the dose for a target, and the smallest that narrows it to a given width.
 *
 * <p>The expected width is that of the band around the fitted curve after the information of the new trial, X'(S + X Psi X')^-1 X for the
 * curve and the like for level and spread, has been added to that of the trials at hand. Curve, spread of people and variances between trials
 * stay as fitted. {@link #simulate} adds drawn trials and fits everything again, to see how good that is.
 */
public final class NextTrial {
    /** Size of the arms when several trials are counted (judgement). */
    public static final int PER_ARM_OF_SEVERAL = 100;

    static final int MOST_TRIALS = 200;
    private static final int LEAST_PER_ARM = 5;
    private static final int WITHOUT_LIMIT = 1_000_000_000;

    private final TargetData data;
    private final DoseResponse options;
    private final TargetQuestion question;
    private final TargetResult result;
    private final double from;
    private final SpreadFit spread;
    private final Knowledge now;
    private final TargetBand band;

    private NextTrial(TargetData data, DoseResponse options, TargetQuestion question, TargetResult result) {
        this.data = data;
        this.options = options;
        this.question = question;
        this.result = result;
        this.from = Math.min(
                result.fit().lowestDose(),
                data.level().stream().mapToDouble(LevelArm::dose).min().orElse(Double.POSITIVE_INFINITY));
        this.spread = result.spreadBetweenPeople()
                .orElseThrow(() -> new NotEstimable(
                        "A trial cannot be planned: no arm carries a standard deviation of its own with its number of people, so"
                                + " how precise an arm would be is not known. One such arm would give it."));
        this.now = Knowledge.of(result.fit(), result.level().orElseThrow(), data.level(), from, spread);
        this.band = new TargetBand(
                result.fit(),
                result.level().orElseThrow(),
                spread,
                question,
                from,
                Math.max(10_000, 5 * result.highestDose()));
    }

    /**
     * Fits the trials at hand.
     *
     * @throws NotEstimable where they cannot carry a target dose, so that there is no interval to narrow
     */
    public static NextTrial of(TargetData data, DoseResponse options, TargetQuestion question) {
        TargetQuestion banded = question.with(IntervalMethod.BAND);
        TargetResult result = TargetAnalysis.of(data, options).answer(banded);
        if (result.meanDose().status() == TargetStatus.NOT_ESTIMABLE
                || result.level().isEmpty()) {
            throw new NotEstimable(
                    "A trial cannot be planned: %s.",
                    result.meanDose().reason().orElse("the trials at hand give no target dose"));
        }
        return new NextTrial(data, options, banded, result);
    }

    /** What the trials at hand say, with intervals from the band. */
    public TargetResult result() {
        return result;
    }

    /** The lowest dose of the analysis, IU per day. */
    public double lowestDose() {
        return from;
    }

    /** The width of the interval now. */
    public OptionalDouble currentWidth(PlannedTarget target) {
        return band.width(target, now, dose(target));
    }

    /** What so many trials of a design are expected to bring. */
    public PlannedTrial expected(PlannedTarget target, TrialDesign design, int trials) {
        List<Double> means = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (double dose : design.doses()) {
            if (!(band.mean(dose) > 0)) {
                throw new NotEstimable(
                        "The fitted mean at %s IU a day is %s, so the spread of people there is not known; leave that dose out.",
                        dose, band.mean(dose));
            }
            double sd = band.people(dose);
            means.add(band.mean(dose));
            variances.add(sd * sd / design.perArm());
        }
        Knowledge then = now.with(design, means, variances, trials);
        return new PlannedTrial(design, trials, band.width(target, then, dose(target)));
    }

    /** Draws such trials from the fitted model, adds each to the trials at hand and fits everything again. */
    public SimulatedWidths simulate(PlannedTarget target, TrialDesign design, int replicates, long seed) {
        return WidthSimulation.run(data, options, question, result, from, target, design, replicates, seed);
    }

    /**
     * The smallest trial that reaches the width asked for: of as many arms as asked for, with one at the lowest dose; where none of these
     * does, of two or three arms at any of the doses.
     */
    public TrialPlan plan(PlanRequest request) {
        PlannedTarget target = request.target();
        OptionalDouble current = currentWidth(target);
        boolean already = reaches(request, current);
        List<TrialDesign> asked = TrialDesigns.asked(request);
        List<PlannedTrial> table = new ArrayList<>();
        if (!already) {
            asked.parallelStream().map(design -> smallest(request, design)).forEachOrdered(table::add);
        }
        boolean widened = !already && table.stream().noneMatch(trial -> reaches(request, trial));
        List<TrialDesign> others = widened ? TrialDesigns.others(request) : List.of();
        others.parallelStream()
                .filter(design -> reaches(request, expected(target, design, 1)))
                .map(design -> smallest(request, design))
                .min(order(request))
                .ifPresent(table::add);
        table.sort(order(request));
        Optional<PlannedTrial> best =
                table.stream().filter(trial -> reaches(request, trial)).findFirst();
        TrialDesign richest = TrialDesigns.richest(request);
        OptionalDouble unlimited =
                expected(target, richest.withPerArm(WITHOUT_LIMIT), 1).expectedWidth();
        Optional<PlannedTrial> several = best.isPresent() || already
                ? Optional.empty()
                : several(request, asked).or(() -> several(request, others));
        return new TrialPlan(
                request,
                dose(target),
                current,
                best,
                table,
                several,
                unlimited,
                PlanNotes.of(result, request, already, widened, best, several, unlimited));
    }

    private double dose(PlannedTarget target) {
        DoseForTarget found =
                switch (target) {
                    case MEAN -> result.meanDose();
                    case INDIVIDUAL -> result.individualDose();
                };
        return found.dose()
                .orElseThrow(() -> new NotEstimable(
                        "A trial cannot be planned: the dose for the target is %s%s.",
                        found.status().word(),
                        found.reason().map(r -> " (" + r + ")").orElse("")));
    }

    /** The smallest arms that reach the width, else the largest looked at; the width falls as arms grow. */
    private PlannedTrial smallest(PlanRequest request, TrialDesign design) {
        PlannedTrial largest = expected(request.target(), design, 1);
        if (!reaches(request, largest)) {
            return largest;
        }
        int tooFew = LEAST_PER_ARM - 1;
        int enough = request.mostPerArm();
        PlannedTrial found = largest;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            PlannedTrial trial = expected(request.target(), design.withPerArm(middle), 1);
            if (reaches(request, trial)) {
                enough = middle;
                found = trial;
            } else {
                tooFew = middle;
            }
        }
        return found;
    }

    private Optional<PlannedTrial> several(PlanRequest request, List<TrialDesign> designs) {
        int tooFew = 1;
        int enough = MOST_TRIALS;
        Optional<PlannedTrial> found = bestOf(request, designs, enough);
        while (found.isPresent() && enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            Optional<PlannedTrial> trial = bestOf(request, designs, middle);
            if (trial.isPresent()) {
                enough = middle;
                found = trial;
            } else {
                tooFew = middle;
            }
        }
        return found;
    }

    private Optional<PlannedTrial> bestOf(PlanRequest request, List<TrialDesign> designs, int trials) {
        return designs.parallelStream()
                .map(design -> expected(request.target(), design.withPerArm(perArmOfSeveral(request)), trials))
                .filter(trial -> reaches(request, trial))
                .min(order(request));
    }

    static int perArmOfSeveral(PlanRequest request) {
        return Math.min(PER_ARM_OF_SEVERAL, request.mostPerArm());
    }

    private static boolean reaches(PlanRequest request, PlannedTrial trial) {
        return reaches(request, trial.expectedWidth());
    }

    private static boolean reaches(PlanRequest request, OptionalDouble width) {
        return width.orElse(Double.POSITIVE_INFINITY) <= request.width();
    }

    /** Trials that reach the width by their size, then all by width, then by doses. */
    private static Comparator<PlannedTrial> order(PlanRequest request) {
        Comparator<PlannedTrial> order = Comparator.comparingInt(
                trial -> reaches(request, trial) ? trial.design().total() : Integer.MAX_VALUE);
        order = order.thenComparingDouble(trial -> trial.expectedWidth().orElse(Double.POSITIVE_INFINITY));
        return order.thenComparing(trial -> trial.design().doses(), NextTrial::compare);
    }

    private static int compare(List<Double> one, List<Double> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int by = Double.compare(one.get(i), other.get(i));
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
