package org.dyad.statistics.mixed;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.internal.Dense;

/** First-order conditions and curvature at a point, as {@link Optimum} defines them. */
record Conditions(double dualFeasibility, double complementarity, int rank, OptionalDouble curvature) {

    /** Evaluates {@code f} and its derivatives at {@code psi}. */
    static Conditions at(Likelihood f, PsiStructure structure, Matrix correlation, double[] psi) {
        f.valueAt(psi);
        f.differentiate();
        return switch (structure) {
            case UNSTRUCTURED -> onTheCone(f, psi);
            case DIAGONAL -> onTheOrthant(f, psi);
            case FIXED_CORRELATION -> FixedCorrelationConditions.at(f, correlation, psi);
            case SCALAR -> onTheLine(f, psi);
            case ZERO -> new Conditions(0, 0, 0, OptionalDouble.empty());
        };
    }

    private static Conditions onTheCone(Likelihood f, double[] psi) {
        int q = f.design.q;
        double[] values = new double[q];
        double[] vectors = new double[q * q];
        double[] product = new double[q * q];
        Dense.times(f.score, psi, q, q, q, product);
        double size = 0;
        for (double entry : product) {
            size += entry * entry;
        }
        Dense.symmetricEigen(f.score.clone(), q, values, vectors);
        double feasibility = values[q - 1];
        Dense.symmetricEigen(psi.clone(), q, values, vectors);
        int rank = 0;
        for (double value : values) {
            rank += value > 1e-13 * Math.max(1, values[q - 1]) ? 1 : 0;
        }
        return new Conditions(
                feasibility, StrictMath.sqrt(size), rank, faceCurvature(f, q, Arrays.copyOf(vectors, q * q), rank));
    }

    /** Largest eigenvalue of the Hessian over symmetric matrices V E V', V the last {@code rank} eigenvectors of Ψ. */
    private static OptionalDouble faceCurvature(Likelihood f, int q, double[] vectors, int rank) {
        if (rank == 0) {
            return OptionalDouble.empty();
        }
        double[] full = fullHessian(f, q);
        int entries = q * (q + 1) / 2;
        int directions = rank * (rank + 1) / 2;
        double[] basis = new double[entries * directions];
        int column = 0;
        for (int s = q - rank; s < q; s++) {
            for (int t = q - rank; t <= s; t++) {
                int row = 0;
                double unit = s == t ? 0.5 : StrictMath.sqrt(0.5); // unit Frobenius norm
                for (int i = 0; i < q; i++) {
                    for (int j = 0; j <= i; j++) {
                        double entry = unit
                                * (vectors[i * q + s] * vectors[j * q + t] + vectors[j * q + s] * vectors[i * q + t]);
                        basis[row++ * directions + column] = i == j ? entry / 2 : entry;
                    }
                }
                column++;
            }
        }
        double[] half = new double[entries * directions];
        double[] face = new double[directions * directions];
        Dense.times(full, basis, entries, entries, directions, half);
        Dense.transposedTimes(basis, half, entries, directions, directions, face);
        return OptionalDouble.of(largestEigenvalue(face, directions));
    }

    /** Hessian in directions e_i e_j' + e_j e_i' (twice e_i e_i' on the diagonal), i from 0, j up to i. */
    static double[] fullHessian(Likelihood f, int q) {
        int entries = q * (q + 1) / 2;
        int[] rows = new int[entries];
        int[] columns = new int[entries];
        int next = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                rows[next] = i;
                columns[next++] = j;
            }
        }
        double[] identity = new double[q * q];
        for (int i = 0; i < q; i++) {
            identity[i * q + i] = 1;
        }
        double[] hessian = new double[entries * entries];
        f.hessian(rows, columns, entries, identity, hessian);
        return hessian;
    }

    private static Conditions onTheOrthant(Likelihood f, double[] psi) {
        int q = f.design.q;
        double[] diagonal = diagonalHessian(f, q);
        double feasibility = Double.NEGATIVE_INFINITY;
        double complementarity = 0;
        int rank = 0;
        int[] active = new int[q];
        for (int i = 0; i < q; i++) {
            feasibility = Math.max(feasibility, f.score[i * q + i]);
            complementarity = Math.max(complementarity, Math.abs(f.score[i * q + i] * psi[i * q + i]));
            if (psi[i * q + i] > 0) {
                active[rank++] = i;
            }
        }
        double[] face = new double[rank * rank];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < rank; j++) {
                face[i * rank + j] = diagonal[active[i] * q + active[j]];
            }
        }
        OptionalDouble curvature =
                rank == 0 ? OptionalDouble.empty() : OptionalDouble.of(largestEigenvalue(face, rank));
        return new Conditions(feasibility, complementarity, rank, curvature);
    }

    private static Conditions onTheLine(Likelihood f, double[] psi) {
        int q = f.design.q;
        double slope = 0;
        double curvature = 0;
        for (int i = 0; i < q; i++) {
            slope += f.score[i * q + i];
        }
        for (double entry : diagonalHessian(f, q)) {
            curvature += entry / q;
        }
        return new Conditions(
                slope,
                Math.abs(slope * psi[0]),
                psi[0] > 0 ? q : 0,
                psi[0] > 0 ? OptionalDouble.of(curvature) : OptionalDouble.empty());
    }

    /** Hessian in directions e_i e_i'. */
    private static double[] diagonalHessian(Likelihood f, int q) {
        double[] full = fullHessian(f, q);
        int entries = q * (q + 1) / 2;
        double[] diagonal = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                int row = i * (i + 1) / 2 + i;
                int column = j * (j + 1) / 2 + j;
                diagonal[i * q + j] = full[row * entries + column] / 4;
            }
        }
        return diagonal;
    }

    static double largestEigenvalue(double[] matrix, int size) {
        double[] values = new double[size];
        Dense.symmetricEigen(matrix, size, values, new double[size * size]);
        return values[size - 1];
    }
}
