package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.synthesis.target.TargetResult;

/** What limits a plan, in plain words. */
final class PlanNotes {
    private PlanNotes() {}

    static List<String> of(
            TargetResult result,
            PlanRequest request,
            boolean already,
            boolean widened,
            Optional<PlannedTrial> best,
            Optional<PlannedTrial> several,
            OptionalDouble unlimited) {
        List<String> notes = new ArrayList<>();
        if (already) {
            notes.add("The interval is already as narrow as asked; no further trial is needed for that.");
        } else if (best.isEmpty()) {
            notes.add(noSingleTrial(request, unlimited));
            notes.add(several.map(many -> String.format(
                            Locale.ROOT,
                            "%d trials with %d people in each arm would reach it, each at %s IU a day.",
                            many.trials(),
                            many.design().perArm(),
                            doses(many.design().doses())))
                    .orElse(String.format(
                            Locale.ROOT,
                            "Not even %d such trials with %d people in each arm would reach it.",
                            NextTrial.MOST_TRIALS,
                            NextTrial.perArmOfSeveral(request))));
        } else if (widened) {
            notes.add(String.format(
                    Locale.ROOT,
                    "No trial of %s does it with at most %d people in each arm; the one given is the smallest of those with two or"
                            + " three arms at any of the doses.",
                    request.arms() == 2
                            ? "two arms, the lowest dose and one other,"
                            : "three arms, the lowest dose and two others,",
                    request.mostPerArm()));
        }
        notes.add(
                "The expected width takes the fitted curve, the spread of people and the differences between trials as they are;"
                        + " a new trial may change all three.");
        notes.add(
                "Widths here are those of a band around the curve. The interval of the dose itself comes from a bootstrap, which also"
                        + " counts how little is known of the differences between trials, and is wider.");
        if (request.doses().getLast() > PlanRequest.UPPER_INTAKE) {
            notes.add("Some of the doses are above the tolerable upper intake of 4000 IU a day.");
        }
        return notes;
    }

    private static String noSingleTrial(PlanRequest request, OptionalDouble unlimited) {
        String asked = String.format(Locale.ROOT, "%.0f IU a day", request.width());
        if (unlimited.isEmpty()) {
            return "No single trial, however large, narrows the interval to " + asked
                    + ": with arms at all of these doses it would still have no upper end.";
        }
        if (unlimited.getAsDouble() <= request.width()) {
            return String.format(
                    Locale.ROOT,
                    "No single trial of the designs looked at (two or three arms, up to %d people in each) narrows the interval to %s;"
                            + " a larger one, or one with more arms, could.",
                    request.mostPerArm(),
                    asked);
        }
        return String.format(
                Locale.ROOT,
                "No single trial, however large, narrows the interval to %s: with arms at all of these doses it would still be %.0f IU"
                        + " a day wide, because trials differ from each other by more than their size explains.",
                asked,
                unlimited.getAsDouble());
    }

    private static String doses(List<Double> doses) {
        return String.join(
                ", ",
                doses.stream().map(d -> String.format(Locale.ROOT, "%.0f", d)).toList());
    }
}
