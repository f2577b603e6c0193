package org.dyad.review.result;

import java.util.List;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.dose.DoseResponseFit;

/**
 * A dose-response curve with the trials on it and those kept off it.
 *
 * @param shape as the command line writes it
 * @param fit the curve
 * @param onCurve contrasts on the curve
 * @param keptOff contrasts that a rule keeps off it, each with its reason
 * @param from the dose that differences are taken from, IU per day
 * @param highestDose of the arms on the curve, IU per day
 * @param notes limits that a reader must know
 */
public record CurveResult(
        String shape,
        DoseResponseFit fit,
        List<AssembledContrast> onCurve,
        List<AssembledContrast> keptOff,
        double from,
        double highestDose,
        List<String> notes) {
    public CurveResult {
        onCurve = List.copyOf(onCurve);
        keptOff = List.copyOf(keptOff);
        notes = List.copyOf(notes);
    }
}
