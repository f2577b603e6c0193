package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.PsiStructure;

/** The between-trial variance of one number per trial, by restricted maximum likelihood. */
final class BetweenTrials {
    /** Below this many trials nothing is printed as an estimate of the variance between them. */
    static final int FEWEST_TRIALS = 3;

    private static final Matrix ONE = Matrix.identity(1);

    private BetweenTrials() {}

    /**
     * REML estimate of the between-trial variance.
     *
     * @param y one estimate per trial
     * @param v its sampling variance
     * @return in squared units of {@code y}; never negative
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum could be shown
     */
    static double variance(double[] y, double[] v) {
        List<Group> groups = new ArrayList<>(y.length);
        for (int i = 0; i < y.length; i++) {
            groups.add(new Group("trial", Vector.of(y[i]), ONE, ONE, Matrix.diagonal(v[i])));
        }
        return LinearMixedModel.withDefaults()
                .with(PsiStructure.SCALAR)
                .fit(groups)
                .psi()
                .get(0, 0);
    }
}
