package org.dyad.synthesis.dyad;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.dose.DoseResponseFit;

/**
 * Mother and infant as one, with everything that was assumed shown at several values.
 *
 * @param model          what was asked
 * @param unit           of both outcomes
 * @param trials         that report either outcome
 * @param motherAlone    the mothers' curve from their own trials; empty where it cannot be fitted
 * @param infantAlone    the infants' curve from their own trials
 * @param joint          the joint fit that stands in the text; empty where a curve cannot be fitted
 * @param betweenShown   joint fits at other correlations between trials, {@code joint} among them
 * @param withinShown    joint fits at other correlations within arms, at the correlation between trials of {@code joint}
 * @param motherGain     what joining did to the precision of the mothers' response
 * @param infantGain     the same for infants
 * @param pooled         differences of highest against reference dose pooled together
 * @param notes          sentences: assumptions, steps down, few trials
 * @param notIdentified  what these trials cannot tell, and what would
 */
public record DyadResult(
        DyadModel model,
        String unit,
        List<DyadTrial> trials,
        Optional<DoseResponseFit> motherAlone,
        Optional<DoseResponseFit> infantAlone,
        Optional<JointFit> joint,
        List<JointFit> betweenShown,
        List<JointFit> withinShown,
        Optional<Gain> motherGain,
        Optional<Gain> infantGain,
        Optional<BivariatePooling> pooled,
        List<String> notes,
        List<Unidentified> notIdentified) {
    public DyadResult {
        trials = List.copyOf(trials);
        betweenShown = List.copyOf(betweenShown);
        withinShown = List.copyOf(withinShown);
        notes = List.copyOf(notes);
        notIdentified = List.copyOf(notIdentified);
    }

    /** Trials with both outcomes. */
    public int reportingBoth() {
        return (int) trials.stream().filter(DyadTrial::reportsBoth).count();
    }
}
