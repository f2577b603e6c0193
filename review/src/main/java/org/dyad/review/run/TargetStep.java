package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.review.protocol.ReviewProtocol.BootstrapPlan;
import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.CurveData;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.Population;
import org.dyad.synthesis.target.TargetAnalysis;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;

/** Finds the doses that the protocol asks for, and says them in a sentence. */
final class TargetStep {
    private final OutcomeDefinition outcome;
    private final BootstrapPlan bootstrap;
    private final double level;

    TargetStep(OutcomeDefinition outcome, BootstrapPlan bootstrap, double levelInPercent) {
        this.outcome = outcome;
        this.bootstrap = bootstrap;
        this.level = levelInPercent / 100;
    }

    List<TargetAnswer> answers(
            Assembly assembly, DoseResponse curve, List<TargetPlan> plans, List<NotComputed> notComputed) {
        List<TargetPlan> mine =
                plans.stream().filter(p -> p.outcome().equals(outcome.name())).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Attempt<TargetAnalysis> analysis = CurveData.studies(assembly).isEmpty()
                ? Attempt.none("there is no dose-response curve, because no trial gives a difference between two doses")
                : Attempt.at(() -> TargetAnalysis.of(CurveData.target(assembly), curve));
        List<TargetAnswer> answers = new ArrayList<>();
        TargetDetails details = new TargetDetails(outcome, curve);
        for (TargetPlan plan : mine) {
            String what = "the dose that brings %s above %s".formatted(who(), plan.asWritten());
            if (analysis.value().isEmpty()) {
                notComputed.add(new NotComputed(outcome.name(), what, analysis.reason()));
                continue;
            }
            Attempt<TargetResult> result =
                    Attempt.at(() -> analysis.value().get().answer(question(plan)));
            result.value()
                    .ifPresent(r -> answers.add(new TargetAnswer(
                            plan,
                            r,
                            sentence(plan, r),
                            details.of(analysis.value().get(), question(plan), plan, r))));
            if (result.value().isEmpty()) {
                notComputed.add(new NotComputed(outcome.name(), what, result.reason()));
            }
        }
        return answers;
    }

    /** The question of a plan, in the unit of the outcome. */
    TargetQuestion question(TargetPlan plan) {
        TargetQuestion question = TargetQuestion.atOrAbove(plan.threshold())
                .withFraction(plan.fraction())
                .with(plan.population().equals(Population.AVERAGE.word()) ? Population.AVERAGE : Population.NEW_TRIAL)
                .withLevel(level)
                .withBootstrap(bootstrap.replicates(), bootstrap.seed());
        return plan.upper().isPresent()
                ? question.withUpper(plan.upper().getAsDouble(), plan.upperFraction())
                : question;
    }

    private String who() {
        return switch (outcome.compartment()) {
            case INFANT_SERUM -> "infants";
            case MATERNAL_SERUM -> "mothers";
            case CORD_BLOOD -> "newborns";
            case MILK -> "milk samples";
        };
    }

    private String sentence(TargetPlan plan, TargetResult result) {
        Optional<String> why = result.meanDose().reason();
        if (result.meanDose().status() == TargetStatus.NOT_ESTIMABLE
                && result.individualDose().reason().equals(why)) {
            return "No dose can be given at which %s reach %s: %s."
                    .formatted(who(), plan.asWritten(), why.orElse("the data cannot say"));
        }
        String mean = "The mean of %s %s".formatted(who(), reach(result.meanDose(), plan.asWritten(), result));
        String people = "%s of %s %s"
                .formatted(Words.percent(plan.fraction()), who(), reach(result.individualDose(), "that level", result));
        String window = result.window()
                .map(w -> " At least %s at or above %s and at most %s above %s: %s"
                        .formatted(
                                Words.percent(plan.fraction()),
                                plan.asWritten(),
                                Words.percent(plan.upperFraction()),
                                "%s %s"
                                        .formatted(
                                                Words.level(plan.upper().orElseThrow())
                                                        .replaceFirst("\\.0$", ""),
                                                outcome.unit().symbol()),
                                w.explanation()))
                .orElse("");
        String whose = outcome.compartment() == Compartment.INFANT_SERUM ? " Doses are the mother's." : "";
        return "%s; %s.%s%s".formatted(mean, people, window, whose);
    }

    private static String reach(DoseForTarget dose, String level, TargetResult result) {
        return switch (dose.status()) {
            case REACHED ->
                "would reach %s at about %s IU a day%s%s"
                        .formatted(
                                level,
                                Words.dose(dose.dose().orElseThrow()),
                                interval(dose, Words.percent(result.question().level())),
                                dose.extrapolated()
                                        ? ", which is beyond the highest dose tried (%s)"
                                                .formatted(Words.dose(result.highestDose()))
                                        : "");
            case BELOW_LOWEST_DOSE -> "is at or above %s already at the lowest dose".formatted(level);
            case NOT_REACHED -> "would not reach %s at any dose looked at".formatted(level);
            case NOT_ESTIMABLE ->
                "cannot be said to reach %s: %s".formatted(level, dose.reason().orElse("the data cannot say"));
        };
    }

    private static String interval(DoseForTarget dose, String level) {
        boolean known = dose.lowerUnbounded()
                || dose.upperUnbounded()
                || dose.ciLower().isPresent()
                || dose.ciUpper().isPresent();
        if (!known) {
            return " (no interval can be given)";
        }
        if (dose.lowerUnbounded() && dose.upperUnbounded()) {
            return " (%s interval without limits)".formatted(level);
        }
        if (dose.ciLower().isEmpty() && !dose.lowerUnbounded()) {
            return " (%s interval beyond every dose looked at)".formatted(level);
        }
        String low = dose.ciLower().isPresent() ? Words.dose(dose.ciLower().getAsDouble()) : "the lowest dose";
        return dose.ciUpper().isPresent()
                ? " (%s interval %s to %s)"
                        .formatted(level, low, Words.dose(dose.ciUpper().getAsDouble()))
                : " (%s interval from %s, without an upper limit)".formatted(level, low);
    }
}
