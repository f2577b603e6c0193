package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.synthesis.dose.DoseResponseFit;

/** What limits an answer, in plain words. */
final class TargetNotes {
    /** Trials from which a band or a profile may stand in for the parametric bootstrap (judgement). */
    private static final int TRIALS_FOR_LARGE_SAMPLES = 10;

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
        switch (made) {
            case NoIntervals none -> {
                if (!none.reason().isEmpty()) {
                    notes.add(none.reason());
                }
            }
            case BandIntervals band -> fewTrials(models, IntervalMethod.BAND).ifPresent(notes::add);
            case ProfileIntervals profile -> {
                fewTrials(models, IntervalMethod.PROFILE).ifPresent(notes::add);
                notes.addAll(profile.reasons());
            }
            case BootstrapIntervals bootstrap -> {}
        }
        return notes;
    }

    /** The share is that of 5 trials in the coverage study (docs/coverage.md). */
    private static Optional<String> fewTrials(TargetModels models, IntervalMethod asked) {
        int trials = models.population()
                .map(p -> Math.min(models.fit().trials(), p.level().levels.length))
                .orElse(models.fit().trials());
        if (trials >= TRIALS_FOR_LARGE_SAMPLES) {
            return Optional.empty();
        }
        return Optional.of(
                "The %s interval was asked for with %d trials; below %d the parametric bootstrap is the rule: %s"
                        .formatted(
                                asked.word(),
                                trials,
                                TRIALS_FOR_LARGE_SAMPLES,
                                asked == IntervalMethod.BAND
                                        ? "the band takes the differences between trials as known, and with so few of them held the"
                                                + " dose for individuals in only 85 % of simulated cases where trials differ much."
                                        : "the profile rests on an approximation that needs more trials."));
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
