package org.dyad.synthesis.target;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.distribution.StudentT;

/**
 * Fieller-type intervals: the doses at which a t-based band around the fitted curve contains the target. The fraction is
 * banded on the probit scale, from the errors of the mean and of the spread between people; the error of the variances
 * between trials is left out, as it is in any such band.
 */
final class BandIntervals implements TargetIntervals {
    private final FittedPopulation population;
    private final PopulationCurve curve;
    private final double[] shared;
    private final TargetQuestion question;
    private final TargetSearch search;
    private final double t;

    BandIntervals(
            FittedPopulation population,
            double[] shared,
            TargetQuestion question,
            TargetSearch search,
            double degreesOfFreedom) {
        this.population = population;
        this.curve = population.curve();
        this.shared = shared.clone();
        this.question = question;
        this.search = search;
        this.t = new StudentT(degreesOfFreedom).twoSidedQuantile(question.level());
    }

    @Override
    public Percentiles meanDose() {
        DoubleUnaryOperator error = d -> t * Math.sqrt(population.meanVariance(d, shared));
        return limits(
                d -> curve.mean(d) + error.applyAsDouble(d),
                d -> curve.mean(d) - error.applyAsDouble(d),
                question.threshold());
    }

    @Override
    public Percentiles individualDose() {
        double target = Normal.quantile(question.fraction());
        return limits(d -> probit(d) + t * probitError(d), d -> probit(d) - t * probitError(d), target);
    }

    @Override
    public Percentiles fraction(double dose) {
        double z = probit(dose);
        double error = t * probitError(dose);
        return new Percentiles(Normal.cdf(z - error), Normal.cdf(z + error));
    }

    @Override
    public int failed() {
        return 0;
    }

    private Percentiles limits(DoubleUnaryOperator upperBand, DoubleUnaryOperator lowerBand, double target) {
        OptionalDouble low = search.firstAtOrAbove(upperBand, target);
        OptionalDouble high = search.firstAtOrAbove(lowerBand, target);
        return new Percentiles(limit(low), limit(high));
    }

    private double limit(OptionalDouble dose) {
        if (dose.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return dose.getAsDouble() <= search.lowest() ? Double.NEGATIVE_INFINITY : dose.getAsDouble();
    }

    private double probit(double dose) {
        return probit(curve, dose);
    }

    private double probit(PopulationCurve which, double dose) {
        double fraction = which.above(question).at(dose);
        return Normal.quantile(Math.min(1 - 1e-15, Math.max(1e-15, fraction)));
    }

    /** Standard error of the probit, by central differences of one standard error in mean and in log spread. */
    private double probitError(double dose) {
        double se = Math.sqrt(population.meanVariance(dose, shared));
        double mean = (probit(curve.shiftedLevel(se), dose) - probit(curve.shiftedLevel(-se), dose)) / 2;
        double spreadError = population
                .spread()
                .map(s -> Math.sqrt(s.logVarianceAt(curve.mean(dose))))
                .orElse(0.0);
        double spread =
                (probit(curve.shiftedLogScale(spreadError), dose) - probit(curve.shiftedLogScale(-spreadError), dose))
                        / 2;
        return Math.sqrt(mean * mean + spread * spread);
    }
}
