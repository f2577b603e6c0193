package org.dyad.synthesis.effect;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The contrasts of one trial against one reference arm, which makes them dependent.
 *
 * @param study      label of the trial
 * @param measure    what they are measured in
 * @param arms       labels of the compared arms, in the order of {@code effects}
 * @param effects    each arm minus (or over) the reference, on the analysis scale
 * @param covariance sampling covariance of the effects, symmetric
 */
public record ContrastSet(String study, EffectMeasure measure, List<String> arms, Vector effects, Matrix covariance) {
    public ContrastSet {
        arms = List.copyOf(arms);
        if (arms.isEmpty()
                || effects.size() != arms.size()
                || covariance.rows() != arms.size()
                || covariance.columns() != arms.size()) {
            throw new InvalidEvidence(
                    "%s: %s arms, %s effects and a %s by %s covariance do not go together.",
                    study, arms.size(), effects.size(), covariance.rows(), covariance.columns());
        }
    }

    /** The contrast of the arm at {@code index} alone. */
    public Contrast contrast(int index) {
        return new Contrast(study, effects.get(index), covariance.get(index, index));
    }
}
