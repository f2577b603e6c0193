package org.dyad.cli.option;

import java.util.Locale;
import org.dyad.synthesis.dose.DoseEffect;

/** What {@code dyad dose} compares between arms, or shows at each dose. */
public enum DoseOutcome {
    /** Difference of means. */
    MD,
    /** Standardised difference of means. */
    SMD,
    /** The mean itself: its level, and the curve on it. */
    MEAN,
    /** Log relative risk. */
    LOGRR;

    /** What a standardised difference is divided by. */
    public enum Standardiser {
        /** The SD pooled over all arms of the trial, as Crippa and Orsini (2016, doi:10.1186/s12874-016-0189-0) have it. */
        COHENS,
        /** The same, corrected for small samples. */
        HEDGES,
        /** The SD of the reference arm. */
        GLASS;

        private DoseEffect effect() {
            return switch (this) {
                case COHENS -> DoseEffect.COHENS_D;
                case HEDGES -> DoseEffect.HEDGES_G;
                case GLASS -> DoseEffect.GLASS_DELTA;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The same in the engine's words.
     *
     * @param standardiser of standardised differences
     */
    public DoseEffect effect(Standardiser standardiser) {
        return switch (this) {
            // The curve under means is fitted to their differences; its level comes from the means.
            case MD, MEAN -> DoseEffect.MEAN_DIFFERENCE;
            case SMD -> standardiser.effect();
            case LOGRR -> DoseEffect.LOG_RELATIVE_RISK;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
