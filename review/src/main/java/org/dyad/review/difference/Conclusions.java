package org.dyad.review.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.review.difference.ResultsDigest.DoseDigest;
import org.dyad.review.difference.ResultsDigest.OutcomeDigest;
import org.dyad.review.difference.ResultsDigest.PooledDigest;
import org.dyad.review.difference.ResultsDigest.SlopeDigest;
import org.dyad.review.difference.ResultsDigest.TargetDigest;
import org.dyad.review.difference.ResultsDigest.Value;

/** What a reader would now say and would not have said before: never a mere shift of a number. */
final class Conclusions {
    private Conclusions() {}

    static List<String> of(Optional<OutcomeDigest> before, Optional<OutcomeDigest> after) {
        List<String> sentences = new ArrayList<>();
        if (before.isEmpty() || after.isEmpty()) {
            sentences.add(
                    before.isEmpty()
                            ? "This outcome is new; the earlier results do not have it."
                            : "This outcome is no longer in the review.");
            return sentences;
        }
        pooled(before.get().pooled(), after.get().pooled(), sentences);
        curve(before.get().slope(), after.get().slope(), sentences);
        for (TargetDigest now : after.get().targets()) {
            Differences.find(before.get().targets(), Quantities::targetName, Quantities.targetName(now))
                    .ifPresent(then -> target(then, now, sentences));
        }
        return sentences;
    }

    private static void pooled(Optional<PooledDigest> before, Optional<PooledDigest> after, List<String> sentences) {
        String then = before.map(Conclusions::verdict).orElse("nothing could be pooled");
        String now = after.map(Conclusions::verdict).orElse("nothing could be pooled");
        if (side(before) != side(after)) {
            sentences.add("More vitamin D against less: before, %s; now, %s.".formatted(then, now));
        }
    }

    /** Where the interval lies: -2 nothing pooled, -1 below no difference, 0 across it, 1 above. */
    private static int side(Optional<PooledDigest> pooled) {
        return pooled.map(PooledDigest::value)
                .map(v -> v.includesZero() ? 0 : (int) Math.signum(v.estimate()))
                .orElse(-2);
    }

    private static String verdict(PooledDigest pooled) {
        Value value = pooled.value();
        String trials = pooled.trials() == 1 ? "1 trial" : pooled.trials() + " trials";
        if (value.includesZero()) {
            return "the interval of %s included no difference".formatted(trials);
        }
        return "the interval of %s lay wholly %s no difference"
                .formatted(trials, value.estimate() > 0 ? "above" : "below");
    }

    private static void curve(Optional<SlopeDigest> before, Optional<SlopeDigest> after, List<String> sentences) {
        boolean then = before.map(SlopeDigest::estimate).orElse(false);
        boolean now = after.map(SlopeDigest::estimate).orElse(false);
        if (then != now) {
            sentences.add(
                    now
                            ? "There are now enough trials for a dose-response curve that speaks for others."
                            : "There are no longer enough trials for a dose-response curve that speaks for others.");
        }
    }

    private static void target(TargetDigest before, TargetDigest after, List<String> sentences) {
        dose("The dose for a mean of " + after.asWritten(), before.mean(), after.mean(), sentences);
        String share =
                String.format(Locale.ROOT, "%.1f", 100 * after.fraction()).replace(".0", "");
        dose(
                "The dose for %s%% of individuals at %s".formatted(share, after.asWritten()),
                before.individual(),
                after.individual(),
                sentences);
    }

    private static void dose(String what, DoseDigest before, DoseDigest after, List<String> sentences) {
        String then = standing(before);
        String now = standing(after);
        if (!then.equals(now)) {
            sentences.add("%s: before, %s; now, %s.".formatted(what, then, now));
        }
    }

    private static String standing(DoseDigest dose) {
        return switch (dose.status()) {
            case "reached" -> dose.extrapolated() ? "beyond the doses tried" : "within the doses tried";
            case "below-lowest-dose" -> "met already at the lowest dose";
            case "not-reached" -> "not reached at any dose looked at";
            default -> "could not be estimated";
        };
    }
}
