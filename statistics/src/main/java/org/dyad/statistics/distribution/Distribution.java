package org.dyad.statistics.distribution;

/** A continuous distribution of one number. */
public interface Distribution {
    /** The density at {@code x}. */
    double density(double x);

    /** P(X ≤ x). */
    double cdf(double x);

    /** P(X &gt; x), never 1 - cdf. */
    double survival(double x);

    /** The x with P(X ≤ x) = p, for p above 0 and below 1. */
    double quantile(double p);

    /** The least possible value; minus infinity where there is none. */
    double lowest();
}
