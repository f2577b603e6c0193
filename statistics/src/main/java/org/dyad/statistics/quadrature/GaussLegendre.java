package org.dyad.statistics.quadrature;

import java.util.function.DoubleUnaryOperator;

/**
 * The Gauss-Legendre rule: with x_i the zeros of the Legendre polynomial P_n,
 *
 * <pre>{@code  integral of f over (-1, 1)  ~  sum of w_i f(x_i),   w_i = 2 / ((1 - x_i^2) P_n'(x_i)^2), }</pre>
 *
 * exact for polynomials of degree 2n - 1, and for an analytic f wrong by about rho^(-2n), where rho is the sum of the half axes of the
 * largest ellipse with foci -1 and 1 inside which f has no singularity.
 *
 * @see <a href="https://dlmf.nist.gov/3.5#v">NIST Digital Library of Mathematical Functions, 3.5(v)</a>
 */
public final class GaussLegendre {
    private static final int NEWTON_STEPS = 20;

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** The rule with {@code points} nodes, at least 1. */
    public static GaussLegendre of(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("A rule of %s points; it needs at least one.".formatted(points));
        }
        double[] x = new double[points];
        double[] w = new double[points];
        for (int i = 0; i < (points + 1) / 2; i++) {
            double z =
                    StrictMath.cos(StrictMath.PI * (i + 0.75) / (points + 0.5)); // near the zero, by Tricomi's formula
            double slope = slope(points, z);
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double move = value(points, z) / slope;
                z -= move;
                slope = slope(points, z);
                if (Math.abs(move) < 1e-15) {
                    break;
                }
            }
            x[i] = -z;
            x[points - 1 - i] = z;
            w[i] = 2 / ((1 - z * z) * slope * slope);
            w[points - 1 - i] = w[i];
        }
        return new GaussLegendre(x, w);
    }

    public int points() {
        return nodes.length;
    }

    /** Node {@code i} of the rule moved to (a, b); nodes ascend. */
    public double node(int i, double a, double b) {
        return (a + b) / 2 + (b - a) / 2 * nodes[i];
    }

    /** Weight {@code i} of the rule moved to (a, b). */
    public double weight(int i, double a, double b) {
        return (b - a) / 2 * weights[i];
    }

    /** The rule's value for the integral of {@code f} over (a, b). */
    public double integrate(DoubleUnaryOperator f, double a, double b) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * f.applyAsDouble(node(i, a, b));
        }
        return (b - a) / 2 * sum;
    }

    /** P_n(z), by (j + 1) P_{j+1} = (2j + 1) z P_j - j P_{j-1}. */
    private static double value(int n, double z) {
        double before = 0;
        double now = 1;
        for (int j = 0; j < n; j++) {
            double next = ((2 * j + 1) * z * now - j * before) / (j + 1);
            before = now;
            now = next;
        }
        return now;
    }

    /** P_n'(z) = n (z P_n - P_{n-1}) / (z^2 - 1). */
    private static double slope(int n, double z) {
        return n == 1 ? 1 : n * (z * value(n, z) - value(n - 1, z)) / (z * z - 1);
    }
}
