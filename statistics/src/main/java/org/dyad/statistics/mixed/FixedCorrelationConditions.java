package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Conditions of a maximum over standard deviations s ≥ 0 of Ψ = diag(s) R diag(s). With G the gradient in Ψ,
 *
 * <pre>{@code  dl/ds_i = 2 sum_j G_ij R_ij s_j }</pre>
 *
 * must be 0 where s_i > 0 and not positive where s_i = 0. Where it is 0 at s_i = 0 too (all other s zero, or R_ij = 0), the
 * second order decides: G ∘ R must have no positive value d'(G ∘ R)d in directions d ≥ 0 of such deviations.
 */
final class FixedCorrelationConditions {
    private static final double FLAT = 1e-9;

    private final Likelihood f;
    private final int q;
    private final double[] r;
    private final double[] s;
    private final double[] gradient;

    private FixedCorrelationConditions(Likelihood f, Matrix correlation, double[] psi) {
        this.f = f;
        q = f.design.q;
        r = correlation.toRowMajorArray();
        s = new double[q];
        gradient = new double[q];
        for (int i = 0; i < q; i++) {
            s[i] = StrictMath.sqrt(psi[i * q + i]);
        }
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                gradient[i] += 2 * product(i, j) * s[j];
            }
        }
    }

    /** At a point where the likelihood has been differentiated. */
    static Conditions at(Likelihood f, Matrix correlation, double[] psi) {
        return new FixedCorrelationConditions(f, correlation, psi).conditions();
    }

    private double product(int i, int j) {
        return f.score[i * q + j] * r[i * q + j];
    }

    private Conditions conditions() {
        double feasibility = Double.NEGATIVE_INFINITY;
        double complementarity = 0;
        List<Integer> active = new ArrayList<>();
        List<Integer> flat = new ArrayList<>();
        for (int i = 0; i < q; i++) {
            feasibility = Math.max(feasibility, gradient[i]);
            if (s[i] > 0) {
                active.add(i);
                complementarity = Math.max(complementarity, Math.abs(gradient[i] * s[i]));
            } else if (Math.abs(gradient[i]) <= FLAT) {
                flat.add(i);
            }
        }
        if (!flat.isEmpty()) {
            feasibility = Math.max(active.isEmpty() ? Double.NEGATIVE_INFINITY : feasibility, uphill(flat));
        }
        OptionalDouble curvature = active.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(curvature(active));
        return new Conditions(feasibility, complementarity, active.size(), curvature);
    }

    /** Largest d'(G ∘ R)d over unit d ≥ 0: it is taken in the inside of some face, at an eigenvector without a sign change. */
    private double uphill(List<Integer> flat) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int mask = 1; mask < 1 << flat.size(); mask++) {
            List<Integer> face = new ArrayList<>();
            for (int i = 0; i < flat.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    face.add(flat.get(i));
                }
            }
            int n = face.size();
            double[] block = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    block[i * n + j] = product(face.get(i), face.get(j));
                }
            }
            double[] values = new double[n];
            double[] vectors = new double[n * n];
            Dense.symmetricEigen(block, n, values, vectors);
            for (int k = 0; k < n; k++) {
                if (oneSign(vectors, n, k)) {
                    largest = Math.max(largest, values[k]);
                }
            }
        }
        return largest;
    }

    private static boolean oneSign(double[] vectors, int n, int column) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, vectors[i * n + column]);
            most = Math.max(most, vectors[i * n + column]);
        }
        return least >= 0 || most <= 0;
    }

    /** Largest second derivative over the deviations that are not 0. */
    private double curvature(List<Integer> active) {
        int entries = q * (q + 1) / 2;
        double[] full = Conditions.fullHessian(f, q);
        int n = active.size();
        double[] directions = new double[entries * n];
        for (int k = 0; k < n; k++) {
            int i = active.get(k);
            for (int j = 0; j < q; j++) {
                int row = i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
                // dPsi/ds_i has r_ij s_j off and 2 s_i on the diagonal; the full Hessian's diagonal directions are
                // doubled.
                directions[row * n + k] = r[i * q + j] * s[j];
            }
        }
        double[] half = new double[entries * n];
        double[] hessian = new double[n * n];
        Dense.times(full, directions, entries, entries, n, half);
        Dense.transposedTimes(directions, half, entries, n, n, hessian);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                hessian[a * n + b] += 2 * product(active.get(a), active.get(b));
            }
        }
        return Conditions.largestEigenvalue(hessian, n);
    }
}
