package org.dyad.synthesis.target;

import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * Which dose, for whom, to reach what?
 *
 * @param threshold level to reach, in the unit of the data; greater than 0
 * @param fraction share of individuals that should be at or above {@code threshold}; between 0 and 1
 * @param population whose fraction is meant
 * @param distribution of individuals within a trial population
 * @param upperThreshold level that few should exceed, where a window is asked for; above {@code threshold}
 * @param upperFraction largest share allowed above {@code upperThreshold}; between 0 and 1
 * @param level confidence level of the intervals; between 0 and 1
 * @param interval how the intervals are made
 * @param replicates bootstrap replicates; at least 200
 * @param seed of the bootstrap
 * @param individuals whether the spread between individuals counts; without it everyone is at the mean of their trial population
 * @param estimation whether the error of estimation is shown as intervals
 */
public record TargetQuestion(
        double threshold,
        double fraction,
        Population population,
        IndividualDistribution distribution,
        OptionalDouble upperThreshold,
        double upperFraction,
        double level,
        IntervalMethod interval,
        int replicates,
        long seed,
        boolean individuals,
        boolean estimation) {

    /** Share of individuals asked for unless said otherwise. */
    public static final double DEFAULT_FRACTION = 0.975;
    /** Replicates of the parametric bootstrap unless said otherwise: about 50 lie beyond each 95 % limit. */
    public static final int DEFAULT_REPLICATES = 2000;
    /** Seed unless said otherwise. */
    public static final long DEFAULT_SEED = 20260101L;

    public TargetQuestion {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new InvalidEvidence("The threshold is %s; it must be a level greater than 0.", threshold);
        }
        requireShare("fraction", fraction);
        requireShare("upper fraction", upperFraction);
        requireShare("confidence level", level);
        if (upperThreshold.isPresent() && !(upperThreshold.getAsDouble() > threshold)) {
            throw new InvalidEvidence(
                    "The upper threshold is %s; it must be above the lower one, %s.",
                    upperThreshold.getAsDouble(), threshold);
        }
        if (replicates < 200) {
            throw new InvalidEvidence("%s bootstrap replicates were asked for; use at least 200.", replicates);
        }
    }

    /** The usual question: 97.5 % of the individuals of a new trial population at or above {@code threshold}. */
    public static TargetQuestion atOrAbove(double threshold) {
        return new TargetQuestion(
                threshold,
                DEFAULT_FRACTION,
                Population.NEW_TRIAL,
                IndividualDistribution.LOGNORMAL,
                OptionalDouble.empty(),
                0.025,
                0.95,
                IntervalMethod.AUTOMATIC,
                DEFAULT_REPLICATES,
                DEFAULT_SEED,
                true,
                true);
    }

    /** The same question for another share of individuals. */
    public TargetQuestion withFraction(double newFraction) {
        return new TargetQuestion(
                threshold,
                newFraction,
                population,
                distribution,
                upperThreshold,
                upperFraction,
                level,
                interval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question for another population. */
    public TargetQuestion with(Population newPopulation) {
        return new TargetQuestion(
                threshold,
                fraction,
                newPopulation,
                distribution,
                upperThreshold,
                upperFraction,
                level,
                interval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question with another distribution of individuals. */
    public TargetQuestion with(IndividualDistribution newDistribution) {
        return new TargetQuestion(
                threshold,
                fraction,
                population,
                newDistribution,
                upperThreshold,
                upperFraction,
                level,
                interval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question with intervals made another way. */
    public TargetQuestion with(IntervalMethod newInterval) {
        return new TargetQuestion(
                threshold,
                fraction,
                population,
                distribution,
                upperThreshold,
                upperFraction,
                level,
                newInterval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question with a level that few should exceed. */
    public TargetQuestion withUpper(double newUpperThreshold, double newUpperFraction) {
        return new TargetQuestion(
                threshold,
                fraction,
                population,
                distribution,
                OptionalDouble.of(newUpperThreshold),
                newUpperFraction,
                level,
                interval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question with intervals of another confidence level. */
    public TargetQuestion withLevel(double newLevel) {
        return new TargetQuestion(
                threshold,
                fraction,
                population,
                distribution,
                upperThreshold,
                upperFraction,
                newLevel,
                interval,
                replicates,
                seed,
                individuals,
                estimation);
    }

    /** The same question with another bootstrap. */
    public TargetQuestion withBootstrap(int newReplicates, long newSeed) {
        return new TargetQuestion(
                threshold,
                fraction,
                population,
                distribution,
                upperThreshold,
                upperFraction,
                level,
                interval,
                newReplicates,
                newSeed,
                individuals,
                estimation);
    }

    /** The same question with other spreads counted. */
    public TargetQuestion with(SpreadsCounted counted) {
        return new TargetQuestion(
                threshold,
                fraction,
                counted.trials() ? Population.NEW_TRIAL : Population.AVERAGE,
                distribution,
                upperThreshold,
                upperFraction,
                level,
                interval,
                replicates,
                seed,
                counted.individuals(),
                counted.estimation());
    }

    /** Whether the spread between trials counts. */
    public boolean trials() {
        return population == Population.NEW_TRIAL;
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidEvidence("The %s is %s; it must lie between 0 and 1.", name, value);
        }
    }
}
