package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * The highest point of the likelihood in one variance ψ, Ψ = ψ I: the slope is taken on a grid from 0 upward, each change
 * from rising to falling is a bracket, and its root is found by Brent's method.
 */
final class OneVarianceScan {
    private static final double FIRST = 1e-6;
    private static final double RATIO = 4;

    private final Likelihood f;
    private final int q;
    private final double[] psi;
    private int steps;

    record Peak(double variance, double value, int steps, double scannedTo, List<Double> nearTies) {}

    OneVarianceScan(Likelihood f) {
        this.f = f;
        this.q = f.design.q;
        this.psi = new double[q * q];
    }

    Peak highest() {
        List<Double> maxima = new ArrayList<>();
        double slope = slopeAt(0);
        // The residual sum of squares bounds what ψ could explain, in units where a group's sampling variance is 1.
        double limit = Math.max(1000, 10 * f.residualSquares());
        if (slope <= 0) {
            maxima.add(0.0);
        }
        double below = 0;
        double at = FIRST;
        while (true) {
            double next = slopeAt(at);
            if (slope > 0 && next <= 0) {
                BrentRoot root = BrentRoot.find(this::slopeAt, below, at, 0);
                maxima.add(root.x());
            }
            slope = next;
            if (at >= limit) {
                break;
            }
            below = at;
            at *= RATIO;
        }
        if (!(slope <= 0)) {
            throw new SearchNotSettled(
                    String.format(
                            Locale.ROOT,
                            "The likelihood still rises at a variance %.0e times the sampling variance.",
                            at),
                    "Check the standard errors: they are far too small for the spread of the results.");
        }
        return highestOf(maxima, at);
    }

    private Peak highestOf(List<Double> maxima, double scannedTo) {
        double best = maxima.get(0);
        double highest = valueAt(best);
        for (double maximum : maxima) {
            double value = valueAt(maximum);
            if (value > highest) {
                highest = value;
                best = maximum;
            }
        }
        List<Double> ties = new ArrayList<>();
        for (double maximum : maxima) {
            if (maximum != best && valueAt(maximum) >= highest - Optimum.NEAR_TIE) {
                ties.add(maximum);
            }
        }
        return new Peak(best, highest, steps, scannedTo, ties);
    }

    private double valueAt(double variance) {
        for (int i = 0; i < q; i++) {
            psi[i * q + i] = variance;
        }
        return f.valueAt(psi);
    }

    private double slopeAt(double variance) {
        steps++;
        valueAt(variance);
        f.differentiate();
        double slope = 0;
        for (int i = 0; i < q; i++) {
            slope += f.score[i * q + i];
        }
        return slope;
    }
}
