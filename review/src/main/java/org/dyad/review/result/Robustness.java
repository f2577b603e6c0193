package org.dyad.review.result;

import java.util.Optional;
import org.dyad.synthesis.bayes.BayesianSensitivity;

/**
 * How firm the pooled difference is, beyond other choices on the way to it.
 *
 * @param bayesian under a prior of how much trials differ, at three scales; absent where nothing was pooled or no scale can be
 *     had
 * @param noBayesian why there is none; empty where there is one or nothing was pooled
 */
public record Robustness(Optional<BayesianSensitivity> bayesian, String noBayesian) {
    /** Nothing was pooled. */
    public static Robustness none() {
        return new Robustness(Optional.empty(), "");
    }
}
