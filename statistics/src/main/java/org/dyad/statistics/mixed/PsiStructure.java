package org.dyad.statistics.mixed;

/** The form of the between-group covariance matrix Ψ, of order q. */
public enum PsiStructure {
    /** Any positive semidefinite matrix: q(q+1)/2 parameters. */
    UNSTRUCTURED,
    /** Independent effects: q variances. */
    DIAGONAL,
    /** Variances free and correlations given ({@link LinearMixedModel#withCorrelation}): q standard deviations. */
    FIXED_CORRELATION,
    /** One variance times the identity: 1 parameter. */
    SCALAR,
    /** No variation between groups: 0 parameters. */
    ZERO;

    /** Number of free parameters for effects of order {@code q}. */
    public int parameters(int q) {
        return switch (this) {
            case UNSTRUCTURED -> q * (q + 1) / 2;
            case DIAGONAL, FIXED_CORRELATION -> q;
            case SCALAR -> Math.min(1, q);
            case ZERO -> 0;
        };
    }
}
