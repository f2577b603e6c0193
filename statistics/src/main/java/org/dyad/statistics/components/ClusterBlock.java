package org.dyad.statistics.components;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The observations of one cluster in a fitted regression.
 *
 * @param label      how messages name it
 * @param x          n by p predictors
 * @param covariance n by n, positive definite: what the model says is the covariance of the observations; its inverse weighted them
 * @param residuals  y − Xβ
 */
public record ClusterBlock(String label, Matrix x, Matrix covariance, Vector residuals) {
    public ClusterBlock {
        int n = residuals.size();
        if (n == 0 || x.rows() != n || covariance.rows() != n || covariance.columns() != n) {
            throw new IllegalArgumentException("Cluster %s: %d residuals, %d rows of predictors, a %d by %d covariance."
                    .formatted(label, n, x.rows(), covariance.rows(), covariance.columns()));
        }
    }
}
