package org.dyad.synthesis.planning;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dyad.synthesis.target.SpreadFit;

/**
 * What the trials say about the spread of people, {@code ln s = g + u + g1 (ln m - c)}, as information about {@code (g, g1)}; a trial
 * with arms of n people adds
 *
 * <pre>{@code  X' R^-1 X,    X_i = (1, ln m_i - c),    R = Var(u) + diag(1 / (2 (n - 1))) }</pre>
 *
 * <p>Where the power {@code g1} is set, not estimated, only the first entry counts.
 *
 * @param level      information about {@code g}
 * @param both       of {@code g} with {@code g1}
 * @param power      about {@code g1}; 0 where it is set
 * @param centre     {@code c}
 * @param between    {@code Var(u)}
 */
record SpreadKnowledge(double level, double both, double power, double centre, double between) {

    static SpreadKnowledge of(SpreadFit fit) {
        boolean estimated = fit.powerEstimated() && fit.powerVariance() > 0;
        return new SpreadKnowledge(
                fit.logScaleVariance() > 0 ? 1 / fit.logScaleVariance() : 0,
                0,
                estimated ? 1 / fit.powerVariance() : 0,
                fit.averageLogMean(),
                fit.betweenTrialVariance().orElse(0));
    }

    /** With so many trials whose arms have these means, and so many people each. */
    SpreadKnowledge with(List<Double> means, int perArm, int trials) {
        if (level == 0) {
            return this;
        }
        double within = 1 / (2 * (perArm - 1.0));
        // R^-1 = (1 - share J) / within: what an arm says less what all of the trial's have in common.
        double share = between / (within + means.size() * between);
        double sum = 0;
        double squares = 0;
        for (double mean : means) {
            double away = StrictMath.log(mean) - centre;
            sum += away;
            squares += away * away;
        }
        double n = means.size();
        double moreLevel = trials / (between + within / n);
        if (power == 0) {
            return new SpreadKnowledge(level + moreLevel, 0, 0, centre, between);
        }
        return new SpreadKnowledge(
                level + moreLevel,
                both + moreLevel * sum / n,
                power + trials * (squares - share * sum * sum) / within,
                centre,
                between);
    }

    /** Variance of {@code ln s}, by the mean of the population. */
    DoubleUnaryOperator variance() {
        if (level == 0) {
            return mean -> 0;
        }
        if (power == 0) {
            return mean -> 1 / level;
        }
        double determinant = level * power - both * both;
        return mean -> {
            double away = mean > 0 ? StrictMath.log(mean) - centre : 0;
            return (power - 2 * both * away + level * away * away) / determinant;
        };
    }
}
