package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.DoseCurve;

/** The ends of both axes of a dose-response curve: all arms and the curve are on it, wide bands as far as they do not squeeze the rest. */
record DoseRange(double doseLow, double doseHigh, double low, double high) {

    private static final double STRETCH = 0.45;
    private static final double MARGIN = 0.04;

    static DoseRange of(DoseCurve plot) {
        List<Double> doses = new ArrayList<>();
        List<Double> core = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (DoseCurve.TrialLine trial : plot.trials()) {
            for (DoseCurve.TrialPoint point : trial.points()) {
                doses.add(point.dose());
                core.add(point.value());
                point.interval().ifPresent(i -> limits.addAll(List.of(i.low(), i.high())));
            }
        }
        double observed = plot.observedHigh().orElse(Double.POSITIVE_INFINITY);
        for (DoseCurve.CurvePoint point : plot.curve()) {
            doses.add(point.dose());
            core.add(point.value());
            List<Double> band = point.dose() <= observed ? core : limits;
            band.add(point.low());
            band.add(point.high());
            point.prediction().ifPresent(p -> limits.addAll(List.of(p.low(), p.high())));
        }
        double low = min(core, 0);
        double high = max(core, 1);
        double reach = (high - low) * STRETCH;
        double from = plot.effectAxis().low().orElse(Math.max(low - reach, Math.min(low, min(limits, low))));
        double to = plot.effectAxis().high().orElse(Math.min(high + reach, Math.max(high, max(limits, high))));
        double margin = (to > from ? to - from : 1) * MARGIN;
        // An axis of doses starts at no dose unless the data lie far from it.
        double first = min(doses, 0);
        double last = max(doses, 1);
        double doseLow = plot.doseAxis().low().orElse(first <= last / 2 ? Math.min(0, first) : first);
        double doseHigh = plot.doseAxis().high().orElse(last > doseLow ? last + (last - doseLow) * 0.02 : doseLow + 1);
        return new DoseRange(doseLow, doseHigh, from - margin, to + margin);
    }

    private static double min(List<Double> values, double none) {
        return values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .min()
                .orElse(none);
    }

    private static double max(List<Double> values, double none) {
        return values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .max()
                .orElse(none);
    }
}
