package org.dyad.review.run;

import java.util.List;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.review.result.TargetDetail;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.planning.NextTrial;
import org.dyad.synthesis.planning.PlanRequest;
import org.dyad.synthesis.planning.PlannedTarget;
import org.dyad.synthesis.planning.TrialPlan;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.target.ModeratedTargets;
import org.dyad.synthesis.target.Recipes;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;

/** Computes what stands beside the dose for a target. */
final class TargetDetails {
    /** Levels that have been proposed as ones few should exceed, nmol/L (methods: the window). */
    static final List<Double> UPPER_THRESHOLDS = List.of(125.0, 200.0, 250.0);

    private static final int ARMS_OF_THE_NEXT_TRIAL = 2;
    private static final int REPLICATES_BY_COVARIATE = 500;
    private static final int LEAST_REPLICATES = 200;

    private final OutcomeDefinition outcome;
    private final DoseResponse curve;

    TargetDetails(OutcomeDefinition outcome, DoseResponse curve) {
        this.outcome = outcome;
        this.curve = curve;
    }

    TargetDetail of(TargetAnalysis analysis, TargetQuestion question, TargetPlan plan, TargetResult result) {
        boolean answered = result.individualDose().status() != TargetStatus.NOT_ESTIMABLE;
        Attempt<TrialPlan> next = Attempt.at(() -> next(analysis, question));
        return new TargetDetail(
                answered ? analysis.bySpread(question) : List.of(),
                answered && plan.upper().isPresent() ? analysis.windows(question, uppers(outcome.unit())) : List.of(),
                answered ? Recipes.of(analysis, question) : List.of(),
                answered ? ModeratedTargets.of(analysis.data(), curve, fewerReplicates(question)) : List.of(),
                next.value(),
                next.reason());
    }

    /** Fifteen doses by covariates are shown to two digits: a quarter of the replicates gives as much. */
    private static TargetQuestion fewerReplicates(TargetQuestion question) {
        return question.withBootstrap(
                Math.max(LEAST_REPLICATES, Math.min(question.replicates(), REPLICATES_BY_COVARIATE)), question.seed());
    }

    /** The usual upper thresholds in this unit. */
    static List<Double> uppers(ConcentrationUnit unit) {
        return UPPER_THRESHOLDS.stream()
                .map(level -> level * ConcentrationUnit.NANOMOLES_PER_LITRE.factorTo(unit))
                .toList();
    }

    private TrialPlan next(TargetAnalysis analysis, TargetQuestion question) {
        NextTrial planner = NextTrial.of(analysis.data(), curve, question);
        double width = planner.currentWidth(PlannedTarget.INDIVIDUAL)
                .orElseThrow(() ->
                        new NotEstimable("the interval of the dose has no upper end, so there is no width to halve"));
        return planner.plan(new PlanRequest(
                PlannedTarget.INDIVIDUAL,
                width / 2,
                PlanRequest.usualDoses(planner.lowestDose()),
                ARMS_OF_THE_NEXT_TRIAL,
                PlanRequest.MOST_PER_ARM));
    }
}
