package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/**
 * Round values along an axis, with their words.
 *
 * @param values on the scale of the data (natural log for ratios)
 * @param labels one for each, all with the same number of decimals (ratios: as many as each needs)
 */
record Ticks(List<Double> values, List<String> labels) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double TOLERANCE = 1e-9;

    Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /** Multiples of 1, 2, 2.5 or 5 times a power of ten within [from, to], about {@code count} of them. */
    static Ticks linear(double from, double to, int count) {
        double step = step(to - from, count);
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int decimals = Numbers.decimalsOfStep(step);
        for (long i = (long) Math.ceil(from / step - TOLERANCE); i * step <= to + step * TOLERANCE; i++) {
            values.add(i * step);
            labels.add(i == 0 ? "0" : Numbers.fixed(i * step, decimals));
        }
        return new Ticks(values, labels);
    }

    /** As {@link #linear}, or {@link #ratio}, with so few ticks that their labels keep apart along a horizontal axis. */
    static Ticks along(Scale scale, boolean ratio, double pixelsPerTick) {
        int count = Math.max(2, (int) ((scale.end() - scale.start()) / pixelsPerTick));
        Ticks ticks = of(scale, ratio, count);
        while (count > 1 && ticks.crowded(scale)) {
            count--;
            ticks = of(scale, ratio, count);
        }
        return ticks;
    }

    private static Ticks of(Scale scale, boolean ratio, int count) {
        return ratio ? ratio(scale.from(), scale.to(), count) : linear(scale.from(), scale.to(), count);
    }

    private boolean crowded(Scale scale) {
        double lastRight = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            double half = Face.SMALL.width(labels.get(i)) / 2;
            double x = scale.at(values.get(i));
            if (x - half < lastRight + 6) {
                return true;
            }
            lastRight = x + half;
        }
        return false;
    }

    /** Distance between ticks of {@link #linear}. */
    static double step(double span, int count) {
        double raw = span / Math.max(1, count);
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double best = power;
        for (double step : STEPS) {
            double misfit = Math.abs(StrictMath.log(step * power / raw));
            if (misfit < Math.abs(StrictMath.log(best / raw)) - TOLERANCE) {
                best = step * power;
            }
        }
        return best;
    }

    /** Ratios from their logs: 1, 2, 5 times powers of ten; powers alone, or every few of them, on a long axis; finer on a short one. */
    static Ticks ratio(double logFrom, double logTo, int count) {
        double decades = (logTo - logFrom) / StrictMath.log(10);
        double[] mantissas = decades > count / 2.0
                ? new double[] {1}
                : decades > count / 3.0 ? new double[] {1, 3} : new double[] {1, 2, 5};
        int every = Math.max(1, (int) Math.ceil(decades / count));
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int first = (int) Math.floor(logFrom / StrictMath.log(10));
        for (int power = first; power <= Math.ceil(logTo / StrictMath.log(10)); power++) {
            for (double mantissa : mantissas) {
                double ratio = mantissa * StrictMath.pow(10, power);
                double log = StrictMath.log(ratio);
                if (Math.floorMod(power, every) == 0 && log >= logFrom - TOLERANCE && log <= logTo + TOLERANCE) {
                    values.add(log);
                    labels.add(Numbers.plain(ratio));
                }
            }
        }
        boolean enough = values.size() >= (decades < 1 ? 3 : 2);
        return enough ? new Ticks(values, labels) : fine(logFrom, logTo, count);
    }

    /** Within one decade: round ratios at even steps. */
    private static Ticks fine(double logFrom, double logTo, int count) {
        Ticks ratios = linear(StrictMath.exp(logFrom), StrictMath.exp(logTo), count);
        return new Ticks(ratios.values.stream().map(StrictMath::log).toList(), ratios.labels);
    }
}
