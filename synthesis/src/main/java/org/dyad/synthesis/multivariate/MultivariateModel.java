package org.dyad.synthesis.multivariate;

import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PredictionRule;

/**
 * Several outcomes pooled together: {@code MultivariateModel.withDefaults().fit(outcomes)}. Trial i's effects on the outcomes it reports are
 *
 * <pre>{@code  y_i ~ N(X_i β, S_i + Z_i G Z_i') }</pre>
 *
 * with S_i their sampling covariance and G the covariance between trials. Without moderators β is one mean for each outcome; each moderator
 * adds a slope for each outcome. Outcomes may be missing in trials.
 *
 * @param structure   of G; its correlations are a matter of {@code correlation}, except that {@code DIAGONAL} has none
 * @param correlation estimated, fixed, or as the number of trials allows (default)
 * @param estimation  REML by default
 * @param test        z (default) or t
 * @param prediction  the rule of prediction intervals, where k counts the trials that report the outcome
 * @param level       of all intervals
 * @see <a href="https://doi.org/10.1002/sim.4172">Jackson, Riley, White (2011)</a>
 */
public record MultivariateModel(
        OutcomeStructure structure,
        BetweenCorrelation correlation,
        Estimation estimation,
        CoefficientTest test,
        PredictionRule prediction,
        double level) {
    public MultivariateModel {
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence(
                    "The level of intervals is %s; it must lie between 0 and 1, such as 0.95.", level);
        }
    }

    public static MultivariateModel withDefaults() {
        return new MultivariateModel(
                OutcomeStructure.UNSTRUCTURED,
                new BetweenCorrelation.ByRule(),
                Estimation.REML,
                CoefficientTest.Z,
                PredictionRule.K_MINUS_2,
                0.95);
    }

    public MultivariateModel with(OutcomeStructure other) {
        return new MultivariateModel(other, correlation, estimation, test, prediction, level);
    }

    public MultivariateModel with(BetweenCorrelation other) {
        return new MultivariateModel(structure, other, estimation, test, prediction, level);
    }

    public MultivariateModel with(Estimation other) {
        return new MultivariateModel(structure, correlation, other, test, prediction, level);
    }

    public MultivariateModel with(CoefficientTest other) {
        return new MultivariateModel(structure, correlation, estimation, other, prediction, level);
    }

    public MultivariateModel with(PredictionRule other) {
        return new MultivariateModel(structure, correlation, estimation, test, other, level);
    }

    public MultivariateModel withLevel(double other) {
        return new MultivariateModel(structure, correlation, estimation, test, prediction, other);
    }

    /** Without moderators, as {@link #fit(TrialOutcomes, Moderators)}. */
    public MultivariateFit fit(TrialOutcomes data) {
        return fit(data, Moderators.none());
    }

    /**
     * Fits the model.
     *
     * @param moderators one value for each row
     * @throws InvalidEvidence when a moderator has not one value for each row
     * @throws NotEstimable    when a moderator says nothing new about an outcome, or there are too few rows
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum of the likelihood could be shown to be one
     */
    public MultivariateFit fit(TrialOutcomes data, Moderators moderators) {
        return MultivariateFitting.fit(this, data, moderators);
    }
}
