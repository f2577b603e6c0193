package org.dyad.statistics.mixed;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The observations of one group.
 *
 * @param label      how messages name the group
 * @param y          n observations, n at least 1
 * @param x          n by p: predictors of the fixed effects
 * @param z          n by q: predictors of the group's own effects
 * @param covariance n by n, symmetric positive definite: the known covariance of the observations about the group's line
 */
public record Group(String label, Vector y, Matrix x, Matrix z, Matrix covariance) {
    public Group {
        int n = y.size();
        if (n == 0 || x.rows() != n || z.rows() != n || covariance.rows() != n || covariance.columns() != n) {
            throw new IllegalArgumentException(
                    ("Group %s: %d observations, X with %d rows, Z with %d rows and a %d by %d covariance matrix; "
                                    + "each must have as many rows as there are observations, at least 1.")
                            .formatted(label, n, x.rows(), z.rows(), covariance.rows(), covariance.columns()));
        }
        if (!covariance.isSymmetric(1e-8)) {
            throw new IllegalArgumentException("Group %s: the covariance matrix is not symmetric.".formatted(label));
        }
        requireFinite(label, "observation", y.toArray());
        requireFinite(label, "predictor", x.toRowMajorArray());
        requireFinite(label, "predictor of its own effects", z.toRowMajorArray());
    }

    private static void requireFinite(String label, String what, double[] entries) {
        for (double entry : entries) {
            if (!Double.isFinite(entry)) {
                throw new IllegalArgumentException(
                        "Group %s: a %s is %s; it must be finite.".formatted(label, what, entry));
            }
        }
    }
}
