package org.dyad.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.extraction.claim.Claim;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.target.DoseForTarget;

/**
 * Compares a claim with the results of a review. Only a dose that a title calls needed is comparable: with the doses that the review
 * found for its targets. A review of levels of 25(OH)D says nothing about risks, shares of people or whether something helped.
 */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict on a claim. */
    public static Verdict on(Claim claim, ReviewResults results) {
        return switch (claim) {
            case Claim.Dose dose -> dose(dose, results);
            case Claim.Level level ->
                new Verdict.CannotBeCompared(
                        "A level by itself is a limit, not a result; the review pools levels by dose.");
            case Claim.Times times -> otherOutcome("a ratio of risks", results);
            case Claim.Percent percent -> otherOutcome("a percentage", results);
            case Claim.Share share -> otherOutcome("a share of people", results);
            case Claim.Help help -> otherOutcome("whether something helped", results);
        };
    }

    private static Verdict otherOutcome(String what, ReviewResults results) {
        return new Verdict.CannotBeCompared(
                "The title speaks of " + what + "; the review pools " + names(results) + ".");
    }

    private static String names(ReviewResults results) {
        return results.outcomes().isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        results.outcomes().stream()
                                .map(outcome -> outcome.outcome().name())
                                .toList());
    }

    private static Verdict dose(Claim.Dose claim, ReviewResults results) {
        if (!claim.needed()) {
            String answers = String.join(
                    " ",
                    results.outcomes().stream()
                            .flatMap(outcome -> outcome.targets().stream())
                            .map(TargetAnswer::sentence)
                            .toList());
            return new Verdict.CannotBeCompared(
                    "The title names the dose of a study; it does not say that it is needed."
                            + (answers.isEmpty() ? "" : " What the review says of doses: " + answers));
        }
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            for (TargetAnswer target : outcome.targets()) {
                compare(claim, outcome, target, "the mean", target.result().meanDose(), inside, outside);
                String people = String.format(
                        Locale.ROOT, "%.3g%% of people", 100 * target.plan().fraction());
                compare(claim, outcome, target, people, target.result().individualDose(), inside, outside);
            }
        }
        if (!inside.isEmpty()) {
            return new Verdict.Agrees(String.join(" ", inside));
        }
        if (!outside.isEmpty()) {
            return new Verdict.Differs(String.join(" ", outside));
        }
        List<String> answers = results.outcomes().stream()
                .flatMap(outcome -> outcome.targets().stream())
                .map(TargetAnswer::sentence)
                .toList();
        return new Verdict.CannotBeCompared(
                answers.isEmpty()
                        ? "The review asks for no dose."
                        : "The review gives no dose with an interval to compare with. " + String.join(" ", answers));
    }

    private static void compare(
            Claim.Dose claim,
            OutcomeResult outcome,
            TargetAnswer target,
            String whom,
            DoseForTarget dose,
            List<String> inside,
            List<String> outside) {
        boolean lowerKnown = dose.ciLower().isPresent() || dose.lowerUnbounded();
        boolean upperKnown = dose.ciUpper().isPresent() || dose.upperUnbounded();
        if (dose.dose().isEmpty() || !lowerKnown || !upperKnown) {
            return;
        }
        double low = dose.ciLower().orElse(Double.NEGATIVE_INFINITY);
        double high = dose.ciUpper().orElse(Double.POSITIVE_INFINITY);
        String sentence = String.format(
                Locale.ROOT,
                "For %s of %s to reach %s the review finds %.0f IU a day (%s to %s).",
                whom,
                outcome.outcome().name(),
                target.plan().asWritten(),
                dose.dose().getAsDouble(),
                Double.isInfinite(low) ? "no lower limit" : String.format(Locale.ROOT, "%.0f", low),
                Double.isInfinite(high) ? "no upper limit" : String.format(Locale.ROOT, "%.0f", high));
        (claim.iu() >= low && claim.iu() <= high ? inside : outside).add(sentence);
    }
}
