package org.dyad.synthesis.planning;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.quadrature.GaussLegendre;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.target.LevelFit;
import org.dyad.synthesis.target.Population;
import org.dyad.synthesis.target.SpreadFit;
import org.dyad.synthesis.target.TargetQuestion;

/**
 * The Fieller-type interval of a target dose around the fitted curve, for any state of knowledge: the doses at which the t-based band of the
 * mean, or of the probit of the fraction of people, holds the target. The curve itself stays where it is.
 */
final class TargetBand {
    private static final GaussLegendre RULE = GaussLegendre.of(48);
    private static final double REACH = 7;
    private static final int STEPS_DOWN = 24;
    private static final double GROWTH = 1.15;
    private static final int HALVINGS = 40;
    private static final double SURE = 1e-15;

    private final DoseResponseFit fit;
    private final LevelFit level;
    private final SpreadFit spread;
    private final TargetQuestion question;
    private final double from;
    private final double highest;

    TargetBand(
            DoseResponseFit fit,
            LevelFit level,
            SpreadFit spread,
            TargetQuestion question,
            double from,
            double highest) {
        this.fit = fit;
        this.level = level;
        this.spread = spread;
        this.question = question;
        this.from = from;
        this.highest = highest;
    }

    double mean(double dose) {
        return level.estimate() + fit.shape().at(dose, from).dot(fit.beta());
    }

    /** Standard deviation of people in a trial population of the mean at this dose. */
    double people(double dose) {
        double mean = mean(dose);
        return mean * spread.coefficientOfVariation(mean);
    }

    /** The width; empty where the interval has no upper end up to the highest dose looked at. */
    OptionalDouble width(PlannedTarget target, Knowledge knowledge, double dose) {
        if (knowledge.degreesOfFreedom() < 1) {
            return OptionalDouble.empty();
        }
        double t = new StudentT(knowledge.degreesOfFreedom()).twoSidedQuantile(question.level());
        DoubleUnaryOperator variance = knowledge.meanVariance();
        DoubleUnaryOperator spreadVariance = knowledge.logSpreadVariance();
        double goal = target == PlannedTarget.MEAN ? question.threshold() : Normal.quantile(question.fraction());
        DoubleUnaryOperator middle = target == PlannedTarget.MEAN ? this::mean : d -> probit(d, 0, 0);
        DoubleUnaryOperator error = target == PlannedTarget.MEAN
                ? d -> t * Math.sqrt(variance.applyAsDouble(d))
                : d -> t
                        * probitError(
                                d,
                                Math.sqrt(variance.applyAsDouble(d)),
                                Math.sqrt(spreadVariance.applyAsDouble(mean(d))));
        double low = lower(d -> middle.applyAsDouble(d) + error.applyAsDouble(d) - goal, dose);
        OptionalDouble high = upper(d -> middle.applyAsDouble(d) - error.applyAsDouble(d) - goal, dose);
        return high.isEmpty() ? high : OptionalDouble.of(high.getAsDouble() - low);
    }

    /** Down from the dose to where the upper band falls below the goal; the lowest dose where it never does. */
    private double lower(DoubleUnaryOperator excess, double dose) {
        double inside = dose;
        for (int i = 1; i <= STEPS_DOWN; i++) {
            double outside = dose - (dose - from) * i / STEPS_DOWN;
            if (excess.applyAsDouble(outside) < 0) {
                return halve(excess, outside, inside);
            }
            inside = outside;
        }
        return from;
    }

    private OptionalDouble upper(DoubleUnaryOperator excess, double dose) {
        double inside = dose;
        double step = Math.max(dose - from, 1) / STEPS_DOWN;
        while (inside < highest) {
            double outside = Math.min(highest, inside + step);
            if (excess.applyAsDouble(outside) >= 0) {
                return OptionalDouble.of(halve(excess, inside, outside));
            }
            inside = outside;
            step *= GROWTH;
        }
        return OptionalDouble.empty();
    }

    /** Between a dose below 0 and a higher one at or above 0. */
    private static double halve(DoubleUnaryOperator excess, double below, double above) {
        double low = below;
        double high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (excess.applyAsDouble(middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Half the change of the probit over one standard error down and up, of mean and of log spread. */
    private double probitError(double dose, double meanError, double logSpreadError) {
        double byMean = (probit(dose, meanError, 0) - probit(dose, -meanError, 0)) / 2;
        double bySpread = (probit(dose, 0, logSpreadError) - probit(dose, 0, -logSpreadError)) / 2;
        return Math.hypot(byMean, bySpread);
    }

    private double probit(double dose, double levelShift, double logSpreadShift) {
        double factor = StrictMath.exp(logSpreadShift);
        double mean = mean(dose) + levelShift;
        double between = question.population() == Population.AVERAGE
                ? 0
                : Math.sqrt(Math.max(
                        0,
                        level.betweenTrialVariance().orElse(0)
                                + fit.psi().quadraticForm(fit.shape().at(dose, from))));
        double fraction = between == 0
                ? above(mean, factor)
                : RULE.integrate(z -> Normal.density(z) * above(mean + z * between, factor), -REACH, 0)
                        + RULE.integrate(z -> Normal.density(z) * above(mean + z * between, factor), 0, REACH);
        return Normal.quantile(Math.clamp(fraction, SURE, 1 - SURE));
    }

    private double above(double mean, double factor) {
        return mean > 0
                ? question.distribution()
                        .fractionAtOrAbove(question.threshold(), mean, factor * spread.coefficientOfVariation(mean))
                : 0;
    }
}
