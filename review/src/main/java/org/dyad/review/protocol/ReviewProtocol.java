package org.dyad.review.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/**
 * What a review asks and how it will answer.
 *
 * @param title of the review
 * @param question in plain words
 * @param outcomes what is measured, in the order of the report
 * @param pooling how trials are pooled
 * @param curve how the dose-response curve is fitted
 * @param targets which doses are asked for
 * @param moderators columns of the evidence table that may explain differences between trials
 * @param excluded reason by study or trial id
 * @param sameTrial groups of study ids that report one trial; the first is the trial's id
 * @param assembly the remaining choices on the way from table to contrasts
 * @param bootstrap replicates and seed
 * @param written line by key, such as {@code models.pooling.method} or {@code exclude.smith-2010}, of what the file sets
 */
public record ReviewProtocol(
        String title,
        String question,
        List<OutcomeDefinition> outcomes,
        PoolingPlan pooling,
        CurvePlan curve,
        List<TargetPlan> targets,
        List<String> moderators,
        Map<String, String> excluded,
        List<List<String>> sameTrial,
        AssemblyChoice assembly,
        BootstrapPlan bootstrap,
        Map<String, Integer> written) {
    public ReviewProtocol {
        outcomes = List.copyOf(outcomes);
        targets = List.copyOf(targets);
        moderators = List.copyOf(moderators);
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        sameTrial = sameTrial.stream().map(List::copyOf).toList();
        written = Collections.unmodifiableMap(new TreeMap<>(written));
    }

    /** The rules that lead from the evidence table to the main analysis. */
    public AssemblyRules rules() {
        Map<String, String> trialOf = new TreeMap<>();
        for (List<String> group : sameTrial) {
            group.forEach(id -> trialOf.put(id, group.getFirst()));
        }
        return AssemblyRules.withDefaults()
                .withTrials(trialOf)
                .withExcluded(excluded)
                .withBaselineCorrelation(assembly.baselineCorrelation())
                .withSharedArmCorrelation(assembly.sharedArmCorrelation())
                .withCompletion(assembly.useDerivedSpreads())
                .withEqualSplit(assembly.assumeEqualSplit())
                .withInfantDose(assembly.infantDose());
    }

    /** Whether the file sets this key, be it to the default. */
    public boolean sets(String key) {
        return written.containsKey(key);
    }

    /** The outcome with this name. */
    public Optional<OutcomeDefinition> outcome(String name) {
        return outcomes.stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /**
     * How trials are pooled.
     *
     * @param method estimator of the between-trial variance, by the name that the command line uses
     * @param test z, t or knha
     * @param predict the rule of the prediction interval: k-2, k-1 or z
     * @param level of the intervals, in percent
     */
    public record PoolingPlan(String method, String test, String predict, double level) {
        /** Restricted maximum likelihood with the Knapp-Hartung interval. */
        public static final PoolingPlan DEFAULT = new PoolingPlan("REML", "knha", "k-2", 95);
    }

    /**
     * How the dose-response curve is fitted.
     *
     * @param shape as the command line writes it: {@code linear}, {@code quadratic}, {@code rcs:...}, {@code piecewise:...}
     * @param method reml, ml or fixed
     * @param covariance own, pooled or mixed
     * @param alsoTried further shapes that the report shows beside the main one
     * @param shapeOf the shape of an outcome that has its own, by the outcome's name
     */
    public record CurvePlan(
            String shape, String method, String covariance, List<String> alsoTried, Map<String, String> shapeOf) {
        /** A straight line by restricted maximum likelihood. */
        public static final CurvePlan DEFAULT = new CurvePlan("linear", "reml", "own", List.of(), Map.of());

        public CurvePlan {
            alsoTried = List.copyOf(alsoTried);
            shapeOf = Collections.unmodifiableMap(new TreeMap<>(shapeOf));
        }

        /** The plan for one outcome: its own shape where it has one. */
        public CurvePlan forOutcome(String name) {
            return new CurvePlan(shapeOf.getOrDefault(name, shape), method, covariance, alsoTried, Map.of());
        }
    }

    /**
     * A dose that is asked for.
     *
     * @param outcome name of the outcome
     * @param threshold in the outcome's unit
     * @param asWritten the threshold with the unit in which the protocol writes it
     * @param fraction of individuals to be at or above it
     * @param population new-trial or average
     * @param upper a level that few should exceed, in the outcome's unit
     * @param upperFraction the largest share allowed above {@code upper}
     * @param meaning what the threshold stands for, in plain words; may be empty
     */
    public record TargetPlan(
            String outcome,
            double threshold,
            String asWritten,
            double fraction,
            String population,
            OptionalDouble upper,
            double upperFraction,
            String meaning) {}

    /**
     * Choices on the way from table to contrasts.
     *
     * @param baselineCorrelation assumed, of baseline and final values within people
     * @param sharedArmCorrelation assumed, of printed contrasts against one arm
     * @param useDerivedSpreads whether SDs and standard errors made by a rule are used
     * @param assumeEqualSplit whether the main analysis assumes equal arms where sizes are not known
     * @param infantDose the infants' own vitamin D at which their level is read, IU per day
     */
    public record AssemblyChoice(
            double baselineCorrelation,
            double sharedArmCorrelation,
            boolean useDerivedSpreads,
            boolean assumeEqualSplit,
            double infantDose) {
        /** The defaults of the engine. */
        public static final AssemblyChoice DEFAULT = new AssemblyChoice(
                AssemblyRules.BASELINE_CORRELATION, AssemblyRules.SHARED_ARM_CORRELATION, true, false, 0);
    }

    /**
     * The parametric bootstrap.
     *
     * @param replicates at least 200
     * @param seed of its random numbers
     */
    public record BootstrapPlan(int replicates, long seed) {
        /** 2,000 replicates. */
        public static final BootstrapPlan DEFAULT = new BootstrapPlan(2000, 20260101L);
    }
}
