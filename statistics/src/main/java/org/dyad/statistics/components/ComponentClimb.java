package org.dyad.statistics.components;

import java.util.Arrays;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Newton's method from one start, inside bounds: parameters that lie on a bound and want to leave the region are held, the others take a
 * step of the Newton system with its eigenvalues made negative, halved until the log-likelihood rises enough.
 *
 * @see <a href="https://doi.org/10.1137/0320018">Bertsekas (1982), projected Newton methods</a>
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), Numerical Optimization, 3.4</a>
 */
final class ComponentClimb {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SUFFICIENT = 1e-4;
    /** Least eigenvalue against the largest; flatter directions are taken to be this steep. */
    private static final double FLATTEST = 1e-12;
    /** Expected gain of log-likelihood below which the last steps are taken whole: the values no longer tell better from worse. */
    private static final double POLISH_BELOW = 1e-10;

    private static final int POLISHING_STEPS = 3;
    private static final double LONGEST_STEP = 5;

    private final ComponentLikelihood f;
    private final ComponentParameters parameters;
    private final double[] lower;
    private final double[] upper;
    private final int count;
    private final double[] phi;
    private final double[] next;
    private final double[] step;
    final double[] gradient;
    final double[] hessian;
    double[] theta;
    double value;
    int steps;

    ComponentClimb(ComponentLikelihood f, ComponentParameters parameters, double[] lower, double[] upper) {
        this.f = f;
        this.parameters = parameters;
        this.lower = lower;
        this.upper = upper;
        count = parameters.count;
        phi = new double[f.parameters];
        next = new double[count];
        step = new double[count];
        gradient = new double[count];
        hessian = new double[count * count];
        theta = new double[count];
    }

    double valueAt(double[] at) {
        parameters.phi(at, phi);
        return f.valueAt(phi);
    }

    /** Climbs from {@code start}; {@link #theta} and {@link #value} tell where it ended, {@link #gradient} and the rest are of that point. */
    boolean from(double[] start) {
        steps = 0;
        theta = start.clone();
        clip(theta);
        value = valueAt(theta);
        if (!Double.isFinite(value)) {
            return false;
        }
        differentiate();
        int polished = 0;
        while (steps < MOST_STEPS && polished < POLISHING_STEPS) {
            double gain = newtonStep();
            if (!(gain > 0)) {
                break;
            }
            steps++;
            if (gain < POLISH_BELOW) {
                polished++;
                double before = steepest();
                double[] kept = theta.clone();
                double keptValue = value;
                move(1);
                value = valueAt(next);
                theta = next.clone();
                differentiate();
                if (!(steepest() < before)) {
                    theta = kept;
                    value = keptValue;
                    valueAt(theta);
                    differentiate();
                    break;
                }
            } else if (!search() && !alongGradient()) {
                break;
            }
        }
        return true;
    }

    private void differentiate() {
        f.differentiate();
        parameters.chain(theta, f.score, f.hessian, gradient, hessian);
    }

    private boolean isHeld(int k) {
        return lower[k] == upper[k]
                || (theta[k] <= lower[k] && gradient[k] <= 0)
                || (theta[k] >= upper[k] && gradient[k] >= 0);
    }

    /** The largest slope of what is free; next to nothing at a maximum. */
    double steepest() {
        double largest = 0;
        for (int k = 0; k < count; k++) {
            if (!isHeld(k)) {
                largest = Math.max(largest, Math.abs(gradient[k]));
            }
        }
        return largest;
    }

    /** Fills {@link #step}; returns twice the gain that the quadratic model promises. */
    private double newtonStep() {
        boolean[] held = new boolean[count];
        for (int k = 0; k < count; k++) {
            held[k] = isHeld(k);
        }
        while (true) {
            double gain = freeStep(held);
            boolean again = false;
            for (int k = 0; k < count; k++) {
                // On a bound, wanted inward by its own slope but outward by the joint step: it must not spoil the
                // others' step.
                boolean outward = (theta[k] <= lower[k] && step[k] < 0) || (theta[k] >= upper[k] && step[k] > 0);
                if (!held[k] && outward) {
                    held[k] = true;
                    again = true;
                }
            }
            if (!again) {
                return gain;
            }
        }
    }

    private double freeStep(boolean[] held) {
        int free = 0;
        int[] index = new int[count];
        for (int k = 0; k < count; k++) {
            if (!held[k]) {
                index[free++] = k;
            }
        }
        Arrays.fill(step, 0);
        if (free == 0) {
            return 0;
        }
        double[] h = new double[free * free];
        for (int a = 0; a < free; a++) {
            for (int b = 0; b < free; b++) {
                h[a * free + b] = hessian[index[a] * count + index[b]];
            }
        }
        double[] values = new double[free];
        double[] vectors = new double[free * free];
        if (!Dense.symmetricEigen(h, free, values, vectors)) {
            return 0;
        }
        double steepest = 0;
        for (double v : values) {
            steepest = Math.max(steepest, Math.abs(v));
        }
        double gain = 0;
        for (int e = 0; e < free; e++) {
            double slope = 0;
            for (int a = 0; a < free; a++) {
                slope += vectors[a * free + e] * gradient[index[a]];
            }
            double along = slope / Math.max(Math.abs(values[e]), Math.max(FLATTEST * steepest, Double.MIN_NORMAL));
            gain += slope * along;
            for (int a = 0; a < free; a++) {
                step[index[a]] += vectors[a * free + e] * along;
            }
        }
        double share = 1;
        for (int k = 0; k < count; k++) {
            share = Math.min(share, LONGEST_STEP * (1 + Math.abs(theta[k])) / Math.max(Math.abs(step[k]), 1e-300));
        }
        for (int k = 0; k < count; k++) {
            step[k] *= share;
        }
        return gain;
    }

    private void move(double share) {
        for (int k = 0; k < count; k++) {
            next[k] = theta[k] + share * step[k];
        }
        clip(next);
    }

    private void clip(double[] at) {
        for (int k = 0; k < count; k++) {
            at[k] = Math.min(upper[k], Math.max(lower[k], at[k]));
        }
    }

    private boolean search() {
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            move(share);
            double promised = 0;
            for (int k = 0; k < count; k++) {
                promised += gradient[k] * (next[k] - theta[k]);
            }
            double reached = promised > 0 ? valueAt(next) : Double.NaN;
            if (reached >= value + SUFFICIENT * promised) {
                theta = next.clone();
                value = reached;
                differentiate();
                return true;
            }
            share /= 2;
        }
        return false;
    }

    /** Where bounds bend the Newton step so that it does not rise, the gradient itself, which always does at first. */
    private boolean alongGradient() {
        double largest = steepest();
        for (int k = 0; k < count; k++) {
            step[k] = isHeld(k) || largest == 0 ? 0 : gradient[k] / largest;
        }
        return search();
    }
}
