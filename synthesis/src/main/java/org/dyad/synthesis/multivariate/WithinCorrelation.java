package org.dyad.synthesis.multivariate;

/** What is known of the sampling errors of one trial's effects on several outcomes. */
public sealed interface WithinCorrelation {
    /** Their covariances were reported. */
    record Known() implements WithinCorrelation {}

    /** The same correlation in every trial and pair, an assumption. */
    record Assumed(double rho) implements WithinCorrelation {}
}
