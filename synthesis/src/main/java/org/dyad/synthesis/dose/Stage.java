package org.dyad.synthesis.dose;

/** How trials are brought together. */
public enum Stage {
    /** One mixed model of all contrasts: trials with fewer contrasts than coefficients take part. */
    ONE,
    /** A curve for each trial first, then a model of their coefficients: only trials that carry the curve alone take part. */
    TWO
}
