package org.dyad.cli.option;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.dose.DoseEffect;

/** What {@code dyad dose} compares between arms. */
public enum DoseOutcome {
    /** Difference of means. */
    MD,
    /** Standardised difference of means. */
    SMD,
    /** The mean itself. */
    MEAN,
    /** Log relative risk. */
    LOGRR;

    /**
     * The same in the engine's words.
     *
     * @throws InvalidEvidence for what the engine does not have yet
     */
    public DoseEffect effect() {
        return switch (this) {
            case MD -> DoseEffect.MEAN_DIFFERENCE;
            case SMD -> DoseEffect.HEDGES_G;
            case MEAN ->
                throw new InvalidEvidence(
                        "--outcome mean: this command fits differences between doses. 'dyad target' also"
                                + " estimates the level itself.");
            case LOGRR ->
                throw new InvalidEvidence(
                        "--outcome logrr: curves of log relative risks are not there yet; md and smd are.");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
