package org.dyad.synthesis.effect;

import org.dyad.evidence.InvalidEvidence;

/**
 * One effect of one study with its sampling variance.
 *
 * @param study    label of the study, unique only by custom
 * @param effect   on the analysis scale of the measure (natural log for ratios); finite
 * @param variance sampling variance of {@code effect}, in its units squared; finite and greater than 0
 */
public record Contrast(String study, double effect, double variance) {
    public Contrast {
        if (!Double.isFinite(effect)) {
            throw new InvalidEvidence("%s: the effect is %s; it must be a finite number.", study, effect);
        }
        if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "%s: the sampling variance is %s; it must be finite and greater than 0. Leave the study out, or give"
                            + " its standard error.",
                    study, variance);
        }
    }

    /** A contrast from its standard error. */
    public static Contrast ofStandardError(String study, double effect, double standardError) {
        if (!(standardError > 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "%s: the standard error is %s; it must be finite and greater than 0.", study, standardError);
        }
        return new Contrast(study, effect, standardError * standardError);
    }

    /** The square root of the sampling variance. */
    public double standardError() {
        return StrictMath.sqrt(variance);
    }
}
