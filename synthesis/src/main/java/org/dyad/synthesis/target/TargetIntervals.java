package org.dyad.synthesis.target;

/** How far a target dose, and a fraction at a dose, may lie from their estimates. */
sealed interface TargetIntervals permits BandIntervals, ProfileIntervals, BootstrapIntervals, NoIntervals {

    /** The interval of the dose at which the mean reaches the threshold. */
    Percentiles meanDose();

    /** The interval of the dose at which the fraction of individuals reaches the threshold. */
    Percentiles individualDose();

    /** The interval of the fraction at a dose. */
    Percentiles fraction(double dose);

    /** Replicates that could not be fitted. */
    int failed();
}
