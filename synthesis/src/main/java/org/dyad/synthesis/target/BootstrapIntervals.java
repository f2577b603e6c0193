package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Percentile intervals: the target is found again in every replicate. */
record BootstrapIntervals(List<PopulationCurve> curves, TargetQuestion question, TargetSearch search, int failed)
        implements TargetIntervals {

    @Override
    public Percentiles meanDose() {
        return percentiles(curve -> dose(search.firstAtOrAbove(curve::mean, question.threshold())));
    }

    @Override
    public Percentiles individualDose() {
        TargetSearch coarse = search.coarser();
        return percentiles(curve -> dose(coarse.firstAtOrAbove(d -> fraction(curve, d), question.fraction())));
    }

    @Override
    public Percentiles fraction(double dose) {
        return percentiles(curve -> fraction(curve, dose));
    }

    private double fraction(PopulationCurve curve, double dose) {
        return curve.fraction(dose, question.threshold(), question.population(), question.distribution());
    }

    private Percentiles percentiles(ToDoubleFunction<PopulationCurve> value) {
        double[] values = curves.parallelStream().mapToDouble(value).toArray();
        return Percentiles.of(values, question.level());
    }

    private double dose(OptionalDouble found) {
        if (found.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return found.getAsDouble() <= search.lowest() ? Double.NEGATIVE_INFINITY : found.getAsDouble();
    }
}
