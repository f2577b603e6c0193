package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.review.protocol.ReviewProtocol.AssemblyChoice;
import org.dyad.review.protocol.ReviewProtocol.CurvePlan;
import org.dyad.review.protocol.ReviewProtocol.PoolingPlan;
import org.dyad.review.result.Choice;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** Every default and choice in force, for the methods section. */
final class Choices {
    private Choices() {}

    static List<Choice> of(ReviewProtocol p) {
        List<Choice> choices = new ArrayList<>();
        int number = 0;
        for (OutcomeDefinition outcome : p.outcomes()) {
            number++;
            boolean set = p.sets("outcomes[%s].time_point".formatted(number));
            choices.add(new Choice(
                    "Time point, " + outcome.name(), outcome.timePoint().words(), "one per trial and outcome", set));
        }
        choices.add(new Choice(
                "Reference arm",
                "the lowest dose of the trial; of several, the one with no vitamin D at any time",
                "",
                false));
        choices.add(new Choice(
                "Which number of a trial",
                "a printed baseline-adjusted difference; else final means corrected for baseline; else final means; else"
                        + " changes",
                "the first that a trial gives; the report lists trials whose other numbers differ by more than one"
                        + " standard error",
                false));
        assembly(p, choices);
        pooling(p, choices);
        curve(p, choices);
        choices.add(new Choice(
                "Intervals of target doses",
                String.format(
                        Locale.ROOT,
                        "parametric bootstrap with %,d replicates",
                        p.bootstrap().replicates()),
                "seed %s".formatted(p.bootstrap().seed()),
                p.sets("bootstrap")));
        choices.add(new Choice(
                "Distribution of people",
                "lognormal within a trial population, with a constant coefficient of variation below six trials",
                "integrated over the spread between trial populations; error of estimation never widens it",
                false));
        return choices;
    }

    private static void assembly(ReviewProtocol p, List<Choice> choices) {
        AssemblyChoice a = p.assembly();
        choices.add(new Choice(
                "Correlation of baseline and final values (assumed)",
                Double.toString(a.baselineCorrelation()),
                "shown at 0, 0.3 and 0.8 too",
                p.sets("evidence.baseline_correlation")));
        choices.add(new Choice(
                "Correlation of printed contrasts against one arm (assumed)",
                Double.toString(a.sharedArmCorrelation()),
                "right for arms of equal size; shown at 0.3 and 0.7 too",
                p.sets("evidence.shared_arm_correlation")));
        choices.add(new Choice(
                "SDs and standard errors derived by a rule",
                a.useDerivedSpreads() ? "used, and marked" : "not used",
                "never for the spread between people",
                p.sets("evidence.use_derived_spreads")));
        choices.add(new Choice(
                "Arm sizes that are not stated",
                a.assumeEqualSplit() ? "assumed: the total divided equally" : "not assumed",
                a.assumeEqualSplit() ? "" : "an equal split is a sensitivity analysis",
                p.sets("evidence.assume_equal_split")));
        choices.add(new Choice(
                "Infants' own vitamin D at which their level is read",
                Words.dose(a.infantDose()) + " IU a day",
                "only arms with the same infant dose are compared",
                p.sets("evidence.infant_dose")));
        choices.add(new Choice(
                "Boluses sampled long after the last dose",
                "pooled, but kept off the dose-response curve and drawn hollow",
                "no one daily dose describes them; two sensitivity analyses put them on it",
                false));
        choices.add(new Choice(
                "Doses that are pooled",
                "the highest dose of each trial against its reference, where they differ by at least %s of the higher one"
                        .formatted(Words.percent(AssemblyRules.LEAST_DOSE_DIFFERENCE)),
                "arms closer than that compare schedules",
                false));
    }

    private static void pooling(ReviewProtocol p, List<Choice> choices) {
        PoolingPlan plan = p.pooling();
        choices.add(new Choice(
                "Pooling",
                "%s, %s, prediction interval by %s, %s%% intervals"
                        .formatted(
                                plan.method(),
                                switch (plan.test()) {
                                    case "knha" -> "Knapp-Hartung";
                                    case "t" -> "t distribution";
                                    default -> "normal distribution";
                                },
                                plan.predict(),
                                plan.level() == Math.rint(plan.level())
                                        ? Long.toString((long) plan.level())
                                        : Double.toString(plan.level())),
                "",
                p.sets("models.pooling")));
    }

    private static void curve(ReviewProtocol p, List<Choice> choices) {
        CurvePlan plan = p.curve();
        choices.add(new Choice(
                "Dose-response curve",
                "one stage, shape %s, method %s, within-trial covariance %s"
                        .formatted(plan.shape(), plan.method(), plan.covariance()),
                plan.alsoTried().isEmpty() ? "" : "also tried: " + String.join(", ", plan.alsoTried()),
                p.sets("models.dose_response")));
        plan.shapeOf()
                .forEach((outcome, shape) -> choices.add(new Choice(
                        "Dose-response curve, " + outcome,
                        "shape %s".formatted(shape),
                        "this outcome has a shape of its own",
                        true)));
    }
}
