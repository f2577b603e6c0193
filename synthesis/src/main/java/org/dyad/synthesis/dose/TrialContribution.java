package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * What one trial brought and where the model puts it: enough to draw its points and its line.
 *
 * @param effects      against the trial's reference dose
 * @param coefficients of the trial's own line: the common ones plus the trial's predicted deviation
 * @param fitted       the trial's own line at its doses, against its reference dose
 */
public record TrialContribution(TrialEffects effects, Vector coefficients, List<Double> fitted) {
    public TrialContribution {
        fitted = List.copyOf(fitted);
    }

    public String study() {
        return effects.study();
    }

    /** Sampling variances of the effects. */
    public List<Double> variances() {
        return effects.covariance().diagonal().toList();
    }
}
