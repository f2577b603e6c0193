package org.dyad.synthesis.target;

import java.util.Optional;
import org.dyad.synthesis.dose.DoseResponseFit;

/** Why the data cannot say, and what would let them. */
final class WhyNot {
    private WhyNot() {}

    /** Why no dose can be given at all. */
    static Optional<String> noDose(DoseResponseFit fit, Optional<FittedPopulation> population) {
        if (population.isEmpty()) {
            return Optional.of("no trial reports an arm mean with its standard error, so the level from which the curve"
                    + " starts is not known; one such arm would give it");
        }
        if (!fit.curveIsAnEstimate()) {
            int trials = fit.trials();
            int missing = BetweenTrials.FEWEST_TRIALS - trials;
            return Optional.of(
                    ("only %s %s on the dose-response curve, and a curve through fewer than %s describes those"
                                    + " trials but is no estimate for others; %s with two daily doses would make it one")
                            .formatted(
                                    trials,
                                    trials == 1 ? "trial is" : "trials are",
                                    BetweenTrials.FEWEST_TRIALS,
                                    missing == 1 ? "one more trial" : missing + " more trials"));
        }
        return Optional.empty();
    }

    /** Why no dose can be given for a fraction of people. */
    static Optional<String> noFraction(FittedPopulation p, TargetQuestion question) {
        if (question.individuals() && p.spread().isEmpty()) {
            return Optional.of("no arm carries a standard deviation of its own with its number of people, so the spread"
                    + " between people is not known; one such arm would give it");
        }
        if (question.population() == Population.NEW_TRIAL
                && p.level().tauSquared.isEmpty()) {
            int trials = p.level().levels.length;
            return Optional.of(
                    ("only %s %s arm means, and the spread between trial populations needs %s; the fraction in"
                                    + " the average population can be asked for instead (population: average)")
                            .formatted(
                                    trials,
                                    trials == 1 ? "trial reports" : "trials report",
                                    BetweenTrials.FEWEST_TRIALS));
        }
        return Optional.empty();
    }
}
