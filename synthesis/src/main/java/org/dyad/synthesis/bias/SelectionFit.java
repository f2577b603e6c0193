package org.dyad.synthesis.bias;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * A fitted selection model.
 *
 * @param model        what was fitted
 * @param unselected   the same model by maximum likelihood without selection
 * @param coefficients of all trials that were done, tested by z; the intercept first
 * @param tauSquared   between-study variance of all trials that were done, squared units of the effect
 * @param tauSquaredError its standard error; empty where it lies on its boundary, 0. The other standard errors then take it as known
 * @param weights      of the intervals, from the smallest p values to the largest
 * @param logLikelihood of the trials that were seen
 * @param test         against the unselected fit
 * @param search       how the maximum was found
 */
public record SelectionFit(
        SelectionModel model,
        PoolingFit unselected,
        List<Coefficient> coefficients,
        double tauSquared,
        OptionalDouble tauSquaredError,
        List<Weight> weights,
        double logLikelihood,
        LikelihoodRatio test,
        Search search) {
    public SelectionFit {
        coefficients = List.copyOf(coefficients);
        weights = List.copyOf(weights);
    }

    /**
     * How often trials of an interval are seen.
     *
     * @param interval      in words, such as "0.025 to 1"
     * @param trials        seen in it
     * @param delta         relative to the first interval, whose own is 1
     * @param standardError of {@code delta}; empty for the first interval
     */
    public record Weight(String interval, int trials, double delta, OptionalDouble standardError) {}

    /**
     * Twice the difference of the log-likelihoods, against chi-squared with one degree of freedom for each step.
     *
     * @param pValue of no selection; approximate with few trials
     */
    public record LikelihoodRatio(double statistic, int degreesOfFreedom, double pValue) {}

    /**
     * How the maximum was found.
     *
     * @param starts      climbs that were made
     * @param settled     climbs that ended at a maximum
     * @param otherMaxima log-likelihoods of lower maxima, highest first; seldom any
     */
    public record Search(int starts, int settled, List<Double> otherMaxima) {
        public Search {
            otherMaxima = List.copyOf(otherMaxima);
        }
    }

    /** The mean effect of a fit without moderators. */
    public Coefficient pooled() {
        if (coefficients.size() != 1) {
            throw new IllegalStateException("With moderators there is no one pooled effect.");
        }
        return coefficients.getFirst();
    }
}
