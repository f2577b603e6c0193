package org.dyad.synthesis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.synthesis.effect.Contrasts;

/**
 * Groups of studies side by side, and whether they differ: once with a τ² of each group's own, once with one τ² for all.
 *
 * @param name             of the grouping
 * @param groups           in sorted order of their labels
 * @param separateTauSquared the between-groups test with a τ² for each group
 * @param commonTauSquared the meta-regression on the grouping, one τ² for all
 */
public record Subgroups(
        String name, List<Group> groups, BetweenGroups separateTauSquared, PoolingFit commonTauSquared) {
    public Subgroups {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param label its label
     * @param fit   of its studies alone
     * @param note  what had to be done differently here, in words
     */
    public record Group(String label, PoolingFit fit, Optional<String> note) {}

    /**
     * Q = Σ w (m − m̄)² over the groups' means m with w = 1/SE²; chi-squared with (groups − 1) degrees of freedom.
     *
     * @see <a href="https://doi.org/10.1002/9780470743386">Borenstein, Hedges, Higgins, Rothstein (2009), Introduction to
     *     Meta-Analysis, chapter 19</a>
     */
    public record BetweenGroups(double statistic, int degreesOfFreedom, double pValue) {}

    /**
     * Fits each group and compares them.
     *
     * @param labels the group of each contrast, in their order
     * @throws NotEstimable when there are fewer than two groups, or no group has more than one study
     */
    public static Subgroups of(RandomEffects options, Contrasts contrasts, String name, List<String> labels) {
        if (labels.size() != contrasts.count()) {
            throw new InvalidEvidence(
                    "Grouping %s has %s labels for %s contrasts; each contrast needs one.",
                    name, labels.size(), contrasts.count());
        }
        Moderator.Categorical grouping = new Moderator.Categorical(name, labels);
        List<String> levels = grouping.levels();
        if (levels.size() < 2) {
            throw new NotEstimable("Grouping %s has one group only (%s); two are needed.", name, levels.getFirst());
        }
        List<Group> groups = new ArrayList<>();
        for (String level : levels) {
            List<Integer> members = IntStream.range(0, labels.size())
                    .filter(i -> labels.get(i).equals(level))
                    .boxed()
                    .toList();
            groups.add(group(options, level, contrasts.select(members)));
        }
        return new Subgroups(name, groups, between(groups), options.fit(contrasts, Moderators.of(grouping)));
    }

    private static Group group(RandomEffects options, String label, Contrasts members) {
        boolean alone = members.count() == 1 && options.test() != CoefficientTest.Z;
        return alone
                ? new Group(
                        label,
                        options.with(CoefficientTest.Z).fit(members),
                        Optional.of("One study: its own normal interval, since %s needs two."
                                .formatted(options.test().words())))
                : new Group(label, options.fit(members), Optional.empty());
    }

    private static BetweenGroups between(List<Group> groups) {
        double weights = 0;
        double weighted = 0;
        for (Group group : groups) {
            Coefficient mean = group.fit().pooled();
            double w = 1 / (mean.standardError() * mean.standardError());
            weights += w;
            weighted += w * mean.estimate();
        }
        double q = 0;
        for (Group group : groups) {
            Coefficient mean = group.fit().pooled();
            double z = (mean.estimate() - weighted / weights) / mean.standardError();
            q += z * z;
        }
        int freedom = groups.size() - 1;
        return new BetweenGroups(q, freedom, new ChiSquared(freedom).survival(q));
    }
}
