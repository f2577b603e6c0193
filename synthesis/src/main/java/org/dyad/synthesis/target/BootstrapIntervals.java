package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals: the target is found again in every replicate, which is a population that the data do not speak against
 * ({@link PopulationDraws}).
 */
final class BootstrapIntervals implements TargetIntervals {
    private final List<Replicate> replicates;
    private final TargetQuestion question;
    private final TargetSearch search;

    private record Replicate(PopulationCurve curve, FractionAbove above) {}

    BootstrapIntervals(List<PopulationCurve> curves, TargetQuestion question, TargetSearch search) {
        this.replicates =
                curves.stream().map(c -> new Replicate(c, c.above(question))).toList();
        this.question = question;
        this.search = search;
    }

    @Override
    public Percentiles meanDose() {
        return percentiles(r -> dose(search.firstAtOrAbove(r.curve()::mean, question.threshold())));
    }

    @Override
    public Percentiles individualDose() {
        TargetSearch coarse = search.coarser();
        return percentiles(r -> dose(r.above().firstAtOrAbove(coarse, question.fraction())));
    }

    @Override
    public Percentiles fraction(double dose) {
        return percentiles(r -> r.above().at(dose));
    }

    @Override
    public int failed() {
        return 0;
    }

    private Percentiles percentiles(ToDoubleFunction<Replicate> value) {
        double[] values = replicates.parallelStream().mapToDouble(value).toArray();
        return Percentiles.of(values, question.level());
    }

    private double dose(OptionalDouble found) {
        if (found.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return found.getAsDouble() <= search.lowest() ? Double.NEGATIVE_INFINITY : found.getAsDouble();
    }
}
