package org.dyad.statistics.matrix;

/** A matrix that had to be a covariance matrix of full rank is not one. */
public final class NotPositiveDefinite extends RuntimeException {
    private final int pivot;

    NotPositiveDefinite(int order, int pivot) {
        super(("The %d by %d matrix is not positive definite: its leading %d by %d part has no positive determinant. "
                        + "Check that it is symmetric, that variances are greater than 0 and that correlations are "
                        + "between -1 and 1 and agree with one another.")
                .formatted(order, order, pivot + 1, pivot + 1));
        this.pivot = pivot;
    }

    /** Row (from 0) at which the factorisation stopped. */
    public int pivot() {
        return pivot;
    }
}
