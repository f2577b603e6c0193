package org.dyad.review.result;

import java.util.Optional;
import org.dyad.synthesis.bayes.BayesianSensitivity;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;

/**
 * How firm the pooled difference is, beyond other choices on the way to it.
 *
 * @param bayesian under a prior of how much trials differ, at three scales; absent where nothing was pooled or no scale can be
 *     had
 * @param noBayesian why there is none; empty where there is one or nothing was pooled
 * @param smallStudies whether small trials show other effects than large ones; absent below three trials
 * @param influence what each trial does to the estimate; absent below three trials
 * @param leaveOneOut the estimate without each trial; absent below three trials
 */
public record Robustness(
        Optional<BayesianSensitivity> bayesian,
        String noBayesian,
        Optional<SmallStudyEffects> smallStudies,
        Optional<Influence> influence,
        Optional<LeaveOneOut> leaveOneOut) {
    /** Nothing was pooled. */
    public static Robustness none() {
        return new Robustness(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
