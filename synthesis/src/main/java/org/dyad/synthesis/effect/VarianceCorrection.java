package org.dyad.synthesis.effect;

/**
 * Whether the sampling variance of a standardised effect with unequal variances (SMDH, SMCRH) is multiplied by the squared Hedges correction.
 * Both forms are in use, and the same program changed from one to the other: metafor 3.8-1 multiplies, 5.1-12 does not.
 */
public enum VarianceCorrection {
    /** Times J²: the variance of J d, given that of d. The default. */
    TIMES_J_SQUARED,
    /** As Bonett's formula gives it at the corrected effect; larger, by less than 2 % from 80 people on. */
    PLAIN;

    double factor(double j) {
        return switch (this) {
            case TIMES_J_SQUARED -> j * j;
            case PLAIN -> 1;
        };
    }
}
