package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Doses at which the fraction above a threshold is shown. */
final class FractionCurve {
    private static final int POINTS = 32;
    /** Where each interval is a search of its own. */
    private static final int FEW_POINTS = 10;
    /** How far beyond the trials' highest dose the curve is drawn, as a share of it. */
    private static final double BEYOND = 1.25;

    private FractionCurve() {}

    static List<Double> doses(double from, double highest, OptionalDouble target, double limit, boolean few) {
        int steps = few ? FEW_POINTS : POINTS;
        double end = Math.max(from + BEYOND * (highest - from), target.orElse(0) * 1.1);
        double last = Math.min(limit, Math.max(end, from + 1));
        List<Double> doses = new ArrayList<>(POINTS + 2);
        for (int i = 0; i <= steps; i++) {
            doses.add(from + (last - from) * i / steps);
        }
        if (highest > from && highest < last) {
            doses.add(highest);
        }
        return doses.stream().distinct().sorted().toList();
    }
}
