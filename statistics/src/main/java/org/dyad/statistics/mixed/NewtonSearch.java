package org.dyad.statistics.mixed;

import java.util.Arrays;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Climbs the log-likelihood from one start by Newton steps on {@link Factor}'s parameters with the exact Hessian. Each
 * eigenvalue of the Hessian enters by its size, so that a step always points uphill; a stationary point with an upward
 * curvature (L = 0, or a rank that is too low) is left along that direction.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), Numerical Optimization, 3.4</a>
 */
final class NewtonSearch {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    /** Predicted gain in log-likelihood below which a point counts as stationary: far below what doubles resolve. */
    private static final double STATIONARY = 1e-20;
    /** Predicted gain below which a value cannot tell better from worse, and the gradient decides. */
    private static final double BELOW_ROUNDING = 1e-10;

    private static final double UPWARD = 1e-7;

    private final Likelihood f;
    private final Factor factor;
    private final double[] l;
    private final double[] psi;
    private final double[] entryHessian;
    private final double[] entryGradient;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] values;
    private final double[] vectors;
    private final double[] step;

    /** Where a climb ended. */
    record Summit(Vector psi, double value, int steps, boolean settled) {}

    NewtonSearch(Likelihood f, Factor factor) {
        this.f = f;
        this.factor = factor;
        int q = factor.q;
        int m = factor.parameters;
        l = new double[q * q];
        psi = new double[q * q];
        entryHessian = new double[factor.entries() * factor.entries()];
        entryGradient = new double[factor.entries()];
        gradient = new double[m];
        hessian = new double[m * m];
        values = new double[m];
        vectors = new double[m * m];
        step = new double[m];
    }

    Summit climb(double[] start) {
        double[] theta = start.clone();
        double value = valueAt(theta);
        double previous = Double.POSITIVE_INFINITY;
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            double gain = newtonStep(theta);
            if (!Double.isFinite(gain) || Double.isNaN(value)) {
                return new Summit(Vector.of(psi), value, steps, false);
            }
            boolean stationary = gain <= STATIONARY || (gain < 1e-14 && gain >= previous / 4);
            if (stationary) {
                double higher = leaveSaddle(theta, value);
                if (!(higher > value)) {
                    return new Summit(Vector.of(psi), value, steps, true);
                }
                value = higher;
                previous = Double.POSITIVE_INFINITY;
                continue;
            }
            previous = gain;
            if (gain < BELOW_ROUNDING) {
                move(theta, 1);
                value = valueAt(theta);
                continue;
            }
            double higher = search(theta, value, gain);
            if (Double.isNaN(higher)) {
                value = valueAt(theta);
                return new Summit(Vector.of(psi), value, steps, gain < 1e-8);
            }
            value = higher;
        }
        return new Summit(Vector.of(psi), value, MOST_STEPS, false);
    }

    private double valueAt(double[] theta) {
        factor.root(theta, l);
        factor.psi(l, psi);
        return f.valueAt(psi);
    }

    /** Fills {@link #step} at the last point and returns half its slope: the gain that the quadratic model predicts. */
    private double newtonStep(double[] theta) {
        f.differentiate();
        derivatives(theta);
        int m = factor.parameters;
        // symmetricEigen spoils its input, and hessian is rebuilt at each step.
        if (!Dense.symmetricEigen(hessian, m, values, vectors)) {
            return Double.NaN;
        }
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[m - 1]));
        double floor = 1e-10 * Math.max(1, largest);
        Arrays.fill(step, 0);
        double slope = 0;
        for (int j = 0; j < m; j++) {
            double along = 0;
            for (int i = 0; i < m; i++) {
                along += gradient[i] * vectors[i * m + j];
            }
            double size = along / Math.max(Math.abs(values[j]), floor);
            slope += along * size;
            for (int i = 0; i < m; i++) {
                step[i] += size * vectors[i * m + j];
            }
        }
        return slope / 2;
    }

    /** Gradient 2 G L and Hessian D²ℓ[dΨ, dΨ] + 2 G (per column of L), folded onto the free parameters. */
    private void derivatives(double[] theta) {
        int q = factor.q;
        int entries = factor.entries();
        f.hessian(factor.rows, factor.columns, entries, l, entryHessian);
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        int m = factor.parameters;
        for (int e = 0; e < entries; e++) {
            double sum = 0;
            for (int t = 0; t < q; t++) {
                sum += f.score[factor.rows[e] * q + t] * l[t * q + factor.columns[e]];
            }
            entryGradient[e] = 2 * sum;
            double slope = factor.slope(e, theta);
            gradient[factor.parameter[e]] += slope * entryGradient[e];
            hessian[factor.parameter[e] * m + factor.parameter[e]] += factor.bend(e) * entryGradient[e];
            for (int o = 0; o < entries; o++) {
                double curve = entryHessian[e * entries + o];
                if (factor.columns[e] == factor.columns[o]) {
                    curve += 2 * f.score[factor.rows[e] * q + factor.rows[o]];
                }
                hessian[factor.parameter[e] * m + factor.parameter[o]] += slope * factor.slope(o, theta) * curve;
            }
        }
    }

    private void move(double[] theta, double factorOfStep) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] += factorOfStep * step[i];
        }
    }

    /** Halves the step until the value rises enough; NaN when it never does. */
    private double search(double[] theta, double value, double gain) {
        double norm = norm(step);
        double longest = 2 * Math.max(1, norm(theta));
        double t = norm > longest ? longest / norm : 1;
        double[] from = theta.clone();
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            move(theta, t);
            double tried = valueAt(theta);
            if (tried >= value + 1e-4 * t * gain) {
                return tried;
            }
            System.arraycopy(from, 0, theta, 0, theta.length);
            t /= 2;
        }
        return Double.NaN;
    }

    /** At a stationary point: a higher point along the most upward curvature, or the same value when there is none. */
    private double leaveSaddle(double[] theta, double value) {
        int m = factor.parameters;
        if (!(values[m - 1] > UPWARD)) {
            return value;
        }
        for (int i = 0; i < m; i++) {
            step[i] = vectors[i * m + m - 1];
        }
        double[] from = theta.clone();
        for (double t = 1; t > 1e-5; t /= 2) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                move(theta, sign * t);
                double tried = valueAt(theta);
                if (tried > value + 0.1 * t * t * values[m - 1]) {
                    return tried;
                }
                System.arraycopy(from, 0, theta, 0, m);
            }
        }
        return valueAt(theta);
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double entry : vector) {
            sum += entry * entry;
        }
        return StrictMath.sqrt(sum);
    }
}
