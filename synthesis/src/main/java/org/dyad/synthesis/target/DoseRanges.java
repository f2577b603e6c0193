package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * The lowest unbroken range of doses at which several conditions hold. The doses at which each of them begins or ceases to hold are
 * found by themselves, as roots, and what lies between two neighbours of these doses is wholly in or wholly out: so a range may be
 * as narrow as it likes. Where a curve turns within a step, its peak is looked for too.
 */
final class DoseRanges {
    private static final int STEPS = 480;
    /** IU per day. */
    private static final double PRECISION = 1e-3;
    /** A parabola through three points one step apart rises above the middle one by less than it rises to that. */
    private static final double REACH_OF_PEAK = 4;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private DoseRanges() {}

    /** A range of doses; {@code low > high} where there is none. */
    record Range(double low, double high) {
        static final Range NONE = new Range(1, 0);

        boolean exists() {
            return low <= high;
        }
    }

    /** @param margins each at least 0 where its condition holds */
    static Range lowest(List<DoubleUnaryOperator> margins, double lowest, double highest) {
        TreeSet<Double> edges = new TreeSet<>(List.of(lowest, highest));
        margins.forEach(margin -> edges.addAll(edges(margin, lowest, highest)));
        Range found = Range.NONE;
        double from = lowest;
        for (double to : edges) {
            boolean inside = to == from
                    ? holds(margins, to)
                    : holds(margins, (from + to) / 2) && (found.exists() || holds(margins, from));
            if (inside) {
                found = found.exists() ? new Range(found.low(), to) : new Range(from, to);
            } else if (found.exists() && to > from) {
                return found;
            }
            from = to;
        }
        return found;
    }

    private static boolean holds(List<DoubleUnaryOperator> margins, double dose) {
        return margins.stream().allMatch(margin -> margin.applyAsDouble(dose) >= 0);
    }

    /** Where the margin changes its sign: of each pair of neighbours the dose at which the condition holds. */
    private static Set<Double> edges(DoubleUnaryOperator margin, double lowest, double highest) {
        TreeSet<Double> edges = new TreeSet<>();
        double[] doses = new double[STEPS + 1];
        double[] values = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            doses[i] = lowest + (highest - lowest) * i / STEPS;
            values[i] = margin.applyAsDouble(doses[i]);
            if (i > 0 && values[i] >= 0 != values[i - 1] >= 0) {
                edges.add(edge(margin, doses[i - 1], doses[i]));
            }
            if (i > 1) {
                OptionalDouble peak = peak(margin, doses, values, i - 1);
                if (peak.isPresent()) {
                    edges.add(edge(margin, doses[i - 2], peak.getAsDouble()));
                    edges.add(edge(margin, peak.getAsDouble(), doses[i]));
                }
            }
        }
        return edges;
    }

    /** A dose between the neighbours of a point at which the sign is not that of the three; empty where they show no such turn. */
    private static OptionalDouble peak(DoubleUnaryOperator margin, double[] doses, double[] values, int at) {
        boolean above = values[at] >= 0;
        double away = Math.abs(values[at]);
        double left = Math.abs(values[at - 1]);
        double right = Math.abs(values[at + 1]);
        boolean turns = values[at - 1] >= 0 == above && values[at + 1] >= 0 == above && away <= left && away <= right;
        if (!turns || away > REACH_OF_PEAK * (Math.max(left, right) - away)) {
            return OptionalDouble.empty();
        }
        double low = doses[at - 1];
        double high = doses[at + 1];
        while (high - low > PRECISION) {
            double one = high - GOLDEN * (high - low);
            double other = low + GOLDEN * (high - low);
            double atOne = margin.applyAsDouble(one);
            double atOther = margin.applyAsDouble(other);
            if (atOne >= 0 != above) {
                return OptionalDouble.of(one);
            }
            if (atOther >= 0 != above) {
                return OptionalDouble.of(other);
            }
            if (Math.abs(atOne) < Math.abs(atOther)) {
                high = other;
            } else {
                low = one;
            }
        }
        return OptionalDouble.empty();
    }

    private static double edge(DoubleUnaryOperator margin, double one, double other) {
        boolean holds = margin.applyAsDouble(one) >= 0;
        double in = holds ? one : other;
        double out = holds ? other : one;
        while (Math.abs(in - out) > PRECISION) {
            double middle = (in + out) / 2;
            if (margin.applyAsDouble(middle) >= 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
