package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.synthesis.dose.DoseResponseFit;

/** What limits an answer, in plain words. */
final class TargetNotes {
    private TargetNotes() {}

    static List<String> of(TargetModels models, TargetData given, TargetQuestion question, TargetIntervals made) {
        List<String> notes = new ArrayList<>();
        DoseResponseFit fit = models.fit();
        notes.add("A target dose is a supplement, on top of the background intake of these trials.");
        notes.addAll(ModeratorNotes.of(models, given));
        if (fit.trials() < BetweenTrials.FEWEST_TRIALS) {
            notes.add(
                    "%s %s the curve: how it differs between trials cannot be estimated and is taken as not at all, so the"
                                    .formatted(fit.trials(), fit.trials() == 1 ? "trial informs" : "trials inform")
                            + " spread between trials is understated.");
        }
        models.population().ifPresent(p -> {
            int levels = p.level().levels.length;
            if (p.level().tauSquared.isEmpty()) {
                notes.add("%s %s the level: how it differs between trials cannot be estimated."
                        .formatted(levels, levels == 1 ? "trial informs" : "trials inform"));
            }
            p.spread().ifPresent(s -> spread(s, question, notes));
        });
        if (made instanceof NoIntervals none && !none.reason().isEmpty()) {
            notes.add(none.reason());
        }
        return notes;
    }

    private static void spread(SpreadFit spread, TargetQuestion question, List<String> notes) {
        String what = spread.powerEstimated()
                ? "grows with the mean to the power %s".formatted(String.format(Locale.ROOT, "%.2f", spread.power()))
                : "is taken as a constant %s of the mean"
                        .formatted(String.format(Locale.ROOT, "%.0f%%", 100 * spread.coefficientOfVariation(1)));
        notes.add("The spread between people %s, from %s %s of %s %s."
                .formatted(
                        what,
                        spread.arms().size(),
                        spread.arms().size() == 1 ? "arm" : "arms",
                        spread.trials(),
                        spread.trials() == 1 ? "trial" : "trials"));
        if (spread.betweenTrialVariance().isEmpty()) {
            notes.add(
                    "How that spread differs between trials cannot be estimated from so few, so intervals of fractions are"
                            + " too narrow.");
        }
        if (!spread.skewed().isEmpty()) {
            notes.add("In %s of %s arms the mean is less than two standard deviations: levels are skewed, and a normal"
                            .formatted(spread.skewed().size(), spread.arms().size())
                    + " distribution would be wrong for them.");
        }
        if (question.distribution() == IndividualDistribution.NORMAL) {
            notes.add("Levels of people are taken as normal, which was asked for; lognormal is the default.");
        }
    }
}
