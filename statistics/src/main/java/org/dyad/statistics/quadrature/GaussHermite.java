package org.dyad.statistics.quadrature;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;

/**
 * Gauss-Hermite nodes for integrals over the whole line of functions that fall off as a normal density does: moved to the peak m and
 * scaled by the width s of f there, ∫ f(u) du ≈ Σ weight(i) s f(m + s node(i)). Exact where f is a normal density of that width times a
 * polynomial of degree 2n − 1. The weights have the factor exp(x²) in them, made of Hermite functions, so none overflows or vanishes.
 *
 * @param nodes   √2 times the roots of the Hermite polynomial, ascending
 * @param weights √2 w exp(x²), in the order of the nodes
 * @see <a href="https://doi.org/10.1090/S0025-5718-69-99647-1">Golub, Welsch (1969)</a>
 * @see <a href="https://doi.org/10.1093/biomet/81.3.624">Liu, Pierce (1994), A note on Gauss-Hermite quadrature</a>
 */
public record GaussHermite(Vector nodes, Vector weights) {
    private static final int POLISHING_STEPS = 3;
    private static final int MOST_POINTS = 400;

    /** The rule with {@code points} nodes, from 1 to 400. */
    public static GaussHermite of(int points) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "A rule of %s points; it needs at least 1 and at most %s.".formatted(points, MOST_POINTS));
        }
        double[][] jacobi = new double[points][points];
        for (int i = 1; i < points; i++) {
            jacobi[i][i - 1] = Math.sqrt(i / 2.0);
            jacobi[i - 1][i] = jacobi[i][i - 1];
        }
        Vector roots = SymmetricEigen.of(Matrix.of(jacobi)).values();
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            // The rule is symmetric; taking the lower half twice keeps it so to the last bit.
            int lower = Math.min(i, points - 1 - i);
            double x = 2 * lower == points - 1 ? 0 : polished(points, roots.get(lower));
            double before = hermiteFunction(points - 1, x);
            nodes[i] = Math.sqrt(2) * (i == lower ? x : -x);
            weights[i] = Math.sqrt(2) / (points * before * before);
        }
        return new GaussHermite(Vector.of(nodes), Vector.of(weights));
    }

    public int points() {
        return nodes.size();
    }

    /** Newton's steps on the Hermite function ψ, whose slope at its root is √(2n) ψ of one degree less. */
    private static double polished(int n, double near) {
        double x = near;
        for (int step = 0; step < POLISHING_STEPS; step++) {
            double value = hermiteFunction(n, x);
            x -= value / (Math.sqrt(2.0 * n) * hermiteFunction(n - 1, x) - x * value);
        }
        return x;
    }

    /** The orthonormal Hermite polynomial of degree n times exp(−x²/2). */
    private static double hermiteFunction(int n, double x) {
        double before = 0;
        double now = StrictMath.pow(StrictMath.PI, -0.25) * StrictMath.exp(-x * x / 2);
        for (int j = 0; j < n; j++) {
            double next = x * Math.sqrt(2.0 / (j + 1)) * now - Math.sqrt(j / (j + 1.0)) * before;
            before = now;
            now = next;
        }
        return now;
    }
}
