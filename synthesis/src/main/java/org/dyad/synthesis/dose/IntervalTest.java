package org.dyad.synthesis.dose;

/** Reference distribution of tests and confidence intervals. */
public enum IntervalTest {
    /** Normal; chi-squared for several coefficients. */
    Z,
    /** Student's t with trials minus coefficients degrees of freedom; F for several coefficients. */
    T
}
