package org.dyad.synthesis.multilevel;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PredictionRule;

/**
 * Three levels and more: {@code MultilevelModel.of(levels).fit(contrasts, moderators)}. An effect is
 *
 * <pre>{@code  y = x'β + u_1(unit of level 1) + ... + u_L(unit of level L) + e,   u_k ~ N(0, σ²_k),  Var e = v known }</pre>
 *
 * with levels nested, the outermost first. The innermost level is most often the single effect. Variances are estimated by (restricted)
 * maximum likelihood, all 0 or more. Sampling errors are independent, or correlated within the outermost units by an assumed amount.
 *
 * @param levels            outermost first
 * @param estimation        REML by default
 * @param test              z (default) or t with effects minus coefficients degrees of freedom
 * @param prediction        the rule of prediction intervals, where k counts the units of the outermost level
 * @param level             of all intervals
 * @param withinCorrelation of the sampling errors of two effects in one outermost unit, an assumption; empty for independent ones
 * @see <a href="https://doi.org/10.1002/jrsm.35">Konstantopoulos (2011)</a>
 */
public record MultilevelModel(
        List<Level> levels,
        Estimation estimation,
        CoefficientTest test,
        PredictionRule prediction,
        double level,
        OptionalDouble withinCorrelation) {
    public MultilevelModel {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new InvalidEvidence("A model of nested levels needs at least one level, such as the trial.");
        }
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence(
                    "The level of intervals is %s; it must lie between 0 and 1, such as 0.95.", level);
        }
        if (withinCorrelation.isPresent()
                && !(withinCorrelation.getAsDouble() >= 0 && withinCorrelation.getAsDouble() < 1)) {
            throw new InvalidEvidence(
                    "The assumed correlation within a unit is %s; it must be at least 0 and below 1.",
                    withinCorrelation.getAsDouble());
        }
    }

    public static MultilevelModel of(List<Level> levels) {
        return new MultilevelModel(
                levels, Estimation.REML, CoefficientTest.Z, PredictionRule.K_MINUS_2, 0.95, OptionalDouble.empty());
    }

    public MultilevelModel with(Estimation other) {
        return new MultilevelModel(levels, other, test, prediction, level, withinCorrelation);
    }

    public MultilevelModel with(CoefficientTest other) {
        return new MultilevelModel(levels, estimation, other, prediction, level, withinCorrelation);
    }

    public MultilevelModel with(PredictionRule other) {
        return new MultilevelModel(levels, estimation, test, other, level, withinCorrelation);
    }

    public MultilevelModel withLevel(double other) {
        return new MultilevelModel(levels, estimation, test, prediction, other, withinCorrelation);
    }

    /** Correlation of the sampling errors of two effects in one outermost unit. */
    public MultilevelModel withAssumedCorrelation(double rho) {
        return new MultilevelModel(levels, estimation, test, prediction, level, OptionalDouble.of(rho));
    }

    /** Without moderators, as {@link #fit(Contrasts, Moderators)}. */
    public MultilevelFit fit(Contrasts contrasts) {
        return fit(contrasts, Moderators.none());
    }

    /**
     * Fits the model.
     *
     * @throws InvalidEvidence when a level or moderator has not one value for each contrast
     * @throws NotEstimable    when two levels have the same units, the outermost has only one, or a moderator says nothing new
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum of the likelihood could be shown to be one
     */
    public MultilevelFit fit(Contrasts contrasts, Moderators moderators) {
        return MultilevelFitting.fit(this, contrasts, moderators);
    }
}
