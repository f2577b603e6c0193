package org.dyad.statistics.mixed;

/** How the variance between groups is estimated. */
public enum Estimation {
    /** Maximum likelihood. */
    ML,
    /** Restricted maximum likelihood; its log-likelihood includes +1/2 log|X'X|. */
    REML,
    /** No variance between groups: Ψ = 0, generalised least squares. */
    FIXED,
    /** The multivariate method of moments ({@link MethodOfMoments}), unstructured and for Z = I; it has no likelihood. */
    MOMENTS
}
