package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Group;

/**
 * The covariance of the weighted mean of arm means and the coefficients of the curve, which share the trials' own curves and
 * no error of an arm: {@code sum omega_j V C_j' I_j Psi F_j}, over trials that inform both; {@code C_j} is the identity without
 * moderators.
 */
final class SharedCurves {
    private SharedCurves() {}

    static double[] of(
            List<Group> groups,
            List<Matrix> informations,
            Matrix betaCovariance,
            Matrix psi,
            LevelModel levelModel,
            LevelModel.Fit level) {
        int p = betaCovariance.rows();
        double[] shared = new double[p];
        for (int t = 0; t < groups.size(); t++) {
            Optional<double[]> weighted = levelModel.weightedBasis(groups.get(t).label(), level);
            if (weighted.isEmpty()) {
                continue;
            }
            Matrix path = betaCovariance.times(informations.get(t)).times(psi);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < path.columns(); j++) {
                    shared[i] += path.get(i, j) * weighted.get()[j];
                }
            }
        }
        return shared;
    }
}
