package org.dyad.synthesis.target;

import java.util.function.ToDoubleFunction;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * The minimum of a smooth function of a few variables that are of order 1: quasi-Newton steps (BFGS) with central differences
 * and halving of steps that do not descend.
 *
 * @param at where
 * @param value the minimum, to about 1e-9
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), Numerical Optimization, algorithm 6.1</a>
 */
record SmoothMinimum(Vector at, double value) {
    private static final double STEP = 1e-5;
    private static final double FLAT = 1e-6;
    private static final double GAIN = 1e-10;
    private static final int MOST_STEPS = 200;
    /** Variables are of order 1: a longer step leaves the region where the quadratic model was made. */
    private static final double LONGEST = 4;

    /** @throws SearchNotSettled where the steps end before the function is flat */
    static SmoothMinimum of(ToDoubleFunction<double[]> f, double[] start) {
        int n = start.length;
        double[] x = start.clone();
        double value = f.applyAsDouble(x);
        if (n == 0) {
            return new SmoothMinimum(Vector.of(x), value);
        }
        double[] gradient = gradient(f, x);
        double[][] inverse = identity(n);
        int still = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (norm(gradient) < FLAT || still > 2) {
                return new SmoothMinimum(Vector.of(x), value);
            }
            double[] direction = times(inverse, gradient, -1);
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                inverse = identity(n);
                direction = times(inverse, gradient, -1);
                slope = dot(direction, gradient);
            }
            double length = Math.min(1, LONGEST / norm(direction));
            double[] next = along(x, direction, length);
            double there = f.applyAsDouble(next);
            while (!(there <= value + 1e-4 * length * slope) && length > 1e-12) {
                length /= 2;
                next = along(x, direction, length);
                there = f.applyAsDouble(next);
            }
            if (!(there <= value)) {
                // Rounding is larger than what is still to be gained.
                return settled(x, value, gradient);
            }
            double[] nextGradient = gradient(f, next);
            update(inverse, difference(next, x), difference(nextGradient, gradient));
            still = value - there < GAIN ? still + 1 : 0;
            x = next;
            value = there;
            gradient = nextGradient;
        }
        return settled(x, value, gradient);
    }

    private static SmoothMinimum settled(double[] x, double value, double[] gradient) {
        if (!(norm(gradient) < 1e-3)) {
            throw new SearchNotSettled(
                    "A profile likelihood did not reach its maximum.",
                    "Ask for the interval band or bootstrap instead.");
        }
        return new SmoothMinimum(Vector.of(x), value);
    }

    private static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + STEP;
            double up = f.applyAsDouble(moved);
            moved[i] = x[i] - STEP;
            gradient[i] = (up - f.applyAsDouble(moved)) / (2 * STEP);
            moved[i] = x[i];
        }
        return gradient;
    }

    /** {@code H := (1 - s y'/s'y) H (1 - y s'/s'y) + s s'/s'y}. */
    private static void update(double[][] h, double[] s, double[] y) {
        double sy = dot(s, y);
        if (!(sy > 1e-14)) {
            return;
        }
        double[] hy = times(h, y, 1);
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                h[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[] times(double[][] h, double[] y, double factor) {
        double[] product = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            product[i] = factor * dot(h[i], y);
        }
        return product;
    }

    private static double[] along(double[] x, double[] direction, double length) {
        double[] moved = x.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double[] difference(double[] a, double[] b) {
        return along(a, b, -1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
