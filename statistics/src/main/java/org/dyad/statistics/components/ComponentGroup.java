package org.dyad.statistics.components;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The observations of one group; groups are independent of each other.
 *
 * @param label      how messages name the group
 * @param y          n observations, n at least 1
 * @param x          n by p: predictors of the fixed effects
 * @param covariance n by n, symmetric positive definite: the known covariance V of the observations about their own means
 * @param levels     for each nested level, the unit of each observation within this group, counted from 0
 * @param outcomes   the outcome of each observation, counted from 0; empty in a model without G
 */
public record ComponentGroup(
        String label, Vector y, Matrix x, Matrix covariance, List<List<Integer>> levels, List<Integer> outcomes) {
    public ComponentGroup {
        levels = levels.stream().map(List::copyOf).toList();
        outcomes = List.copyOf(outcomes);
        int n = y.size();
        if (n == 0 || x.rows() != n || covariance.rows() != n || covariance.columns() != n) {
            throw new IllegalArgumentException(
                    ("Group %s: %d observations, X with %d rows and a %d by %d covariance matrix; each must have as many rows"
                                    + " as there are observations, at least 1.")
                            .formatted(label, n, x.rows(), covariance.rows(), covariance.columns()));
        }
        if (!covariance.isSymmetric(1e-8)) {
            throw new IllegalArgumentException("Group %s: the covariance matrix is not symmetric.".formatted(label));
        }
        for (List<Integer> level : levels) {
            requireCodes(label, level, n, n);
        }
        if (!outcomes.isEmpty()) {
            requireCodes(label, outcomes, n, Integer.MAX_VALUE);
        }
        requireFinite(label, "observation", y.toArray());
        requireFinite(label, "predictor", x.toRowMajorArray());
        requireFinite(label, "covariance", covariance.toRowMajorArray());
    }

    /** Number of observations. */
    public int size() {
        return y.size();
    }

    private static void requireCodes(String label, List<Integer> codes, int size, int most) {
        if (codes.size() != size || codes.stream().anyMatch(code -> code < 0 || code >= most)) {
            throw new IllegalArgumentException(
                    "Group %s: %d unit numbers for %d observations; each needs one, counted from 0."
                            .formatted(label, codes.size(), size));
        }
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
