package org.dyad.synthesis.dose;

import org.dyad.evidence.InvalidEvidence;

/**
 * A reported comparison of one dose with the reference dose of its trial.
 *
 * @param dose          at least 0
 * @param effect        outcome at this dose minus outcome at the reference dose, on the analysis scale
 * @param standardError of the effect; greater than 0
 */
public record DoseContrast(double dose, double effect, double standardError) {
    public DoseContrast {
        if (!(dose >= 0) || !Double.isFinite(dose) || !Double.isFinite(effect)) {
            throw new InvalidEvidence(
                    "A contrast at dose %s with effect %s: both must be finite, and the dose at least 0.",
                    dose, effect);
        }
        if (!(standardError > 0) || !Double.isFinite(standardError)) {
            throw new InvalidEvidence(
                    "The contrast at dose %s has standard error %s; it must be finite and greater than 0.",
                    dose, standardError);
        }
    }
}
