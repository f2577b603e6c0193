package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;

/**
 * The range of a forest plot's axis: every estimate, pooled interval and no effect are on it; wider intervals too as long
 * as they do not squeeze the rest, else they are cut and end in an arrow.
 *
 * @param low  on the scale of the analysis
 * @param high on the scale of the analysis
 */
record ForestRange(double low, double high) {

    /** How far beyond the core, in spans of the core, an interval may stretch the axis. */
    private static final double STRETCH = 0.6;

    private static final double MARGIN = 0.03;

    static ForestRange of(ForestPlot plot) {
        List<Double> core = new ArrayList<>(List.of(plot.axis().nullEffect()));
        List<Double> halfWidths = new ArrayList<>();
        for (Estimate estimate : ForestNumbers.estimates(plot)) {
            core.add(estimate.value());
            if (Double.isFinite(estimate.high() - estimate.low())) {
                halfWidths.add((estimate.high() - estimate.low()) / 2);
            }
        }
        ForestNumbers.pooled(plot).forEach(pooled -> {
            addFinite(core, pooled.estimate().low());
            addFinite(core, pooled.estimate().high());
        });
        double low = core.stream().mapToDouble(v -> v).min().orElse(0);
        double high = core.stream().mapToDouble(v -> v).max().orElse(1);
        double typical = halfWidths.stream()
                .sorted()
                .skip(halfWidths.size() / 2)
                .findFirst()
                .orElse(1.0);
        double reach = Math.max((high - low) * STRETCH, 2 * typical);
        double span = Math.max(high - low, typical);
        double from = low;
        double to = high;
        for (Estimate estimate : ForestNumbers.estimates(plot)) {
            from = Math.min(from, Math.max(estimate.low(), low - reach));
            to = Math.max(to, Math.min(estimate.high(), high + reach));
        }
        for (ForestPlot.Prediction p :
                ForestNumbers.pooled(plot).flatMap(p -> p.prediction().stream()).toList()) {
            from = Math.min(from, Math.max(p.low(), low - reach));
            to = Math.max(to, Math.min(p.high(), high + reach));
        }
        double margin = Math.max(to - from, span) * MARGIN;
        return to > from ? new ForestRange(from - margin, to + margin) : new ForestRange(from - 1, to + 1);
    }

    private static void addFinite(List<Double> values, double value) {
        if (Double.isFinite(value)) {
            values.add(value);
        }
    }
}
