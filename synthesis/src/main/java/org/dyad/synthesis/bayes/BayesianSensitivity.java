package org.dyad.synthesis.bayes;

import java.util.List;

/**
 * One analysis under three priors of τ, for a report to show beside the pooled estimate where trials are few.
 *
 * @param scale of the half-normal prior in the middle
 * @param half  with half that scale
 * @param given with that scale
 * @param twice with twice that scale
 */
public record BayesianSensitivity(PriorScale scale, BayesianFit half, BayesianFit given, BayesianFit twice) {
    /** Below this number of trials the fit stands beside the pooled estimate. */
    public static final int SHOWN_BELOW = 5;

    /** The three fits, by ascending scale. */
    public List<BayesianFit> fits() {
        return List.of(half, given, twice);
    }
}
