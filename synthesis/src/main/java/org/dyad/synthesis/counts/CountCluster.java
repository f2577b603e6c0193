package org.dyad.synthesis.counts;

import java.util.List;

/**
 * The counts of one study in a mixed model: count j has η = γ + x θ + z σ u, with u standard normal for the study.
 *
 * @param counts       one for each group
 * @param ownIntercept whether γ is a free value for this study; else it is 0
 */
record CountCluster(CountFamily family, List<Count> counts, boolean ownIntercept) {
    CountCluster {
        counts = List.copyOf(counts);
    }

    /**
     * One count.
     *
     * @param x multiplier of θ
     * @param z multiplier of the random effect
     */
    record Count(double events, double size, double x, double z) {}

    /** Log-likelihood of a model with a value for every count, without constants. */
    double saturated() {
        double sum = 0;
        for (Count c : counts) {
            sum += family.saturated(c.events(), c.size());
        }
        return sum;
    }

    double constant() {
        double sum = 0;
        for (Count c : counts) {
            sum += family.constant(c.events(), c.size());
        }
        return sum;
    }

    /** About the value of γ: that of all counts together. */
    double crudeIntercept() {
        double events = 0;
        double size = 0;
        for (Count c : counts) {
            events += c.events();
            size += c.size();
        }
        return family.crude(events, size);
    }
}
