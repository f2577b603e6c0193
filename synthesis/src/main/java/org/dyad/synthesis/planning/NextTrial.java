package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
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

    private static final int MOST_TRIALS = 200;
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

    /** The smallest trial that reaches the width asked for. */
    public TrialPlan plan(PlanRequest request) {
        PlannedTarget target = request.target();
        OptionalDouble current = currentWidth(target);
        boolean already = reaches(request, current);
        List<PlannedTrial> table = already
                ? List.of()
                : designs(request).parallelStream()
                        .map(design -> smallest(request, design))
                        .sorted(order(request))
                        .toList();
        Optional<PlannedTrial> best =
                table.stream().filter(trial -> reaches(request, trial)).findFirst();
        OptionalDouble unlimited = designs(request).parallelStream()
                .map(design ->
                        expected(target, design.withPerArm(WITHOUT_LIMIT), 1).expectedWidth())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        Optional<PlannedTrial> several = best.isPresent() || already ? Optional.empty() : several(request);
        return new TrialPlan(
                request,
                dose(target),
                current,
                best,
                table,
                several,
                unlimited,
                PlanNotes.of(result, request, already, best, several, unlimited));
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

    private static List<TrialDesign> designs(PlanRequest request) {
        List<Double> doses = request.doses();
        double reference = doses.getFirst();
        List<TrialDesign> designs = new ArrayList<>();
        for (int i = 1; i < doses.size(); i++) {
            if (request.arms() == 2) {
                designs.add(new TrialDesign(List.of(reference, doses.get(i)), request.mostPerArm()));
            }
            for (int j = i + 1; j < doses.size() && request.arms() == 3; j++) {
                designs.add(new TrialDesign(List.of(reference, doses.get(i), doses.get(j)), request.mostPerArm()));
            }
        }
        return designs;
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

    private Optional<PlannedTrial> several(PlanRequest request) {
        int tooFew = 1;
        int enough = MOST_TRIALS;
        Optional<PlannedTrial> found = bestOf(request, enough);
        while (found.isPresent() && enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            Optional<PlannedTrial> trial = bestOf(request, middle);
            if (trial.isPresent()) {
                enough = middle;
                found = trial;
            } else {
                tooFew = middle;
            }
        }
        return found;
    }

    private Optional<PlannedTrial> bestOf(PlanRequest request, int trials) {
        return designs(request).parallelStream()
                .map(design -> expected(
                        request.target(),
                        design.withPerArm(Math.min(PER_ARM_OF_SEVERAL, request.mostPerArm())),
                        trials))
                .filter(trial -> reaches(request, trial))
                .min(order(request));
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
        for (int arm : IntStream.range(0, request.arms()).toArray()) {
            order = order.thenComparingDouble(trial -> trial.design().doses().get(arm));
        }
        return order;
    }
}
