package org.dyad.synthesis.target;

import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;

/** The between-trial variance of one number per trial, by restricted maximum likelihood. */
final class BetweenTrials {
    /** Below this many trials nothing is printed as an estimate of the variance between them. */
    static final int FEWEST_TRIALS = 3;

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
        return variance(y, v, new double[0][]);
    }

    /** The same about a line in these columns. */
    static double variance(double[] y, double[] v, double[][] moderators) {
        return TauSquaredSearch.restrictedMaximum(KnownVarianceRegression.of(y, v, moderators, true))
                .tauSquared();
    }
}
