package org.dyad.statistics.components;

import java.util.Arrays;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * The log-likelihood with β profiled out as a function of the linear parameters φ = (σ²_1, ..., σ²_L, entries of G), in which
 * Σ = V + Σ_k φ_k D_k, with its exact first and second derivatives. With P = Σ⁻¹ − Σ⁻¹XCX'Σ⁻¹, C = (X'Σ⁻¹X)⁻¹, r = y − Xβ:
 *
 * <pre>{@code
 *  score_k      = 1/2 [ r'Σ⁻¹D_kΣ⁻¹r − tr(PD_k) ]                   (ML: tr(Σ⁻¹D_k))
 *  hessian_kl   = 1/2 tr(PD_kPD_l) − r'Σ⁻¹D_k P D_lΣ⁻¹r             (ML: 1/2 tr(Σ⁻¹D_kΣ⁻¹D_l) − ...)
 * }</pre>
 *
 * <p>Work is by group and cubic in its size only. Holds its workspace, so one object serves one thread.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1977.10480998">Harville (1977)</a>
 */
final class ComponentLikelihood {
    private static final double LOG_2_PI = StrictMath.log(2 * StrictMath.PI);

    final ComponentDesign design;
    final boolean restricted;
    final int parameters;
    /** Coefficients of the orthonormal predictors at the last point. */
    final double[] beta;
    /** Gradient in φ at the last {@link #differentiate}. */
    final double[] score;
    /** Second derivatives in φ at the last {@link #differentiate}. */
    final double[] hessian;
    /** Σ⁻¹r, all rows. */
    final double[] sr;
    /** Lower triangle L of X'Σ⁻¹X = LL'. */
    final double[] xtx;

    private final int p;
    private final double[] factor;
    private final double[] wx;
    private final double[] wy;
    private final GroupDerivatives group;
    private double value;
    private double residualSquares;
    private int evaluations;

    ComponentLikelihood(ComponentDesign design, boolean restricted) {
        this.design = design;
        this.restricted = restricted;
        p = design.p;
        parameters = design.levels + design.outcomes * (design.outcomes + 1) / 2;
        beta = new double[p];
        score = new double[parameters];
        hessian = new double[parameters * parameters];
        sr = new double[design.rows];
        xtx = new double[p * p];
        factor = new double[design.v.length];
        wx = new double[design.rows * p];
        wy = new double[design.rows];
        group = new GroupDerivatives(design, parameters, restricted);
    }

    double value() {
        return value;
    }

    /** r'Σ⁻¹r at the last point. */
    double residualSquares() {
        return residualSquares;
    }

    int evaluations() {
        return evaluations;
    }

    /** The log-likelihood in the units of the design; NaN where Σ is not positive definite. */
    double valueAt(double[] phi) {
        evaluations++;
        Arrays.fill(xtx, 0);
        Arrays.fill(beta, 0);
        double logDet = 0;
        double product = 1;
        for (int i = 0; i < design.groups; i++) {
            covariance(i, phi, factor, design.block[i]);
            double root = whiten(i);
            if (!(root > 0)) {
                value = Double.NaN;
                return value;
            }
            product *= root;
            if (product > 1e100 || product < 1e-100) { // one logarithm for many groups, without overflow
                logDet += StrictMath.log(product);
                product = 1;
            }
        }
        logDet = 2 * (logDet + StrictMath.log(product));
        if (Dense.cholesky(xtx, p) >= 0) {
            value = Double.NaN;
            return value;
        }
        Dense.solveLower(xtx, p, beta, 1);
        Dense.solveLowerTransposed(xtx, p, beta, 1);
        residuals();
        double restriction = restricted ? Dense.logDeterminant(xtx, p) : 0;
        int degrees = restricted ? design.rows - p : design.rows;
        value = -(degrees * LOG_2_PI + logDet + restriction + residualSquares) / 2;
        return value;
    }

    /** Σ of one group at φ, both triangles, into {@code target} from {@code at}. */
    void covariance(int i, double[] phi, double[] target, int at) {
        int n = design.size(i);
        int start = design.first[i];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = design.v[design.block[i] + a * n + b];
                for (int k = 0; k < design.levels; k++) {
                    if (design.code[k][start + a] == design.code[k][start + b]) {
                        sum += phi[k];
                    }
                }
                if (design.outcomes > 0) {
                    sum += phi[entry(design.code[design.levels][start + a], design.code[design.levels][start + b])];
                }
                target[at + a * n + b] = sum;
                target[at + b * n + a] = sum;
            }
        }
    }

    /** Where φ holds the entry of G for these two outcomes. */
    int entry(int a, int b) {
        int high = Math.max(a, b);
        return design.levels + high * (high + 1) / 2 + Math.min(a, b);
    }

    /** Factorises Σ_i, whitens its rows, adds them to X'Σ⁻¹X and X'Σ⁻¹y; returns the product of the pivots, or NaN. */
    private double whiten(int i) {
        int n = design.size(i);
        int at = design.block[i];
        int start = design.first[i];
        double root = 1;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = factor[at + a * n + b];
                for (int c = 0; c < b; c++) {
                    sum -= factor[at + a * n + c] * factor[at + b * n + c];
                }
                if (a > b) {
                    factor[at + a * n + b] = sum / factor[at + b * n + b];
                } else if (sum > 0) {
                    factor[at + a * n + a] = StrictMath.sqrt(sum);
                } else {
                    return Double.NaN;
                }
            }
            double pivot = factor[at + a * n + a];
            root *= pivot;
            whitenRow(at + a * n, start, a, pivot);
        }
        return root;
    }

    private void whitenRow(int at, int start, int a, double pivot) {
        int row = start + a;
        for (int c = 0; c < p; c++) {
            double sum = design.x[row * p + c];
            for (int b = 0; b < a; b++) {
                sum -= factor[at + b] * wx[(start + b) * p + c];
            }
            wx[row * p + c] = sum / pivot;
        }
        double sum = design.y[row];
        for (int b = 0; b < a; b++) {
            sum -= factor[at + b] * wy[start + b];
        }
        wy[row] = sum / pivot;
        for (int c = 0; c < p; c++) {
            beta[c] += wx[row * p + c] * wy[row];
            for (int d = 0; d <= c; d++) {
                xtx[c * p + d] += wx[row * p + c] * wx[row * p + d];
            }
        }
    }

    private void residuals() {
        residualSquares = 0;
        for (int row = 0; row < design.rows; row++) {
            double sum = wy[row];
            for (int c = 0; c < p; c++) {
                sum -= wx[row * p + c] * beta[c];
            }
            wy[row] = sum;
            residualSquares += sum * sum;
        }
    }

    /** Fills {@link #score}, {@link #hessian} and {@link #sr} at the point of the last {@link #valueAt}. */
    void differentiate() {
        group.reset();
        for (int i = 0; i < design.groups; i++) {
            group.load(i, factor, wx, wy, xtx);
            group.addDerivatives();
            group.residualsTo(sr);
        }
        group.finish(score, hessian);
    }

    /** C = (X'Σ⁻¹X)⁻¹ at the last point, for the orthonormal predictors. */
    double[] coefficientCovariance() {
        double[] inverse = new double[p * p];
        for (int i = 0; i < p; i++) {
            inverse[i * p + i] = 1;
        }
        Dense.solveLower(xtx, p, inverse, p);
        double[] covariance = new double[p * p];
        Dense.transposedTimes(inverse, inverse, p, p, p, covariance);
        return covariance;
    }

    /** tr P at the last point. */
    double traceOfP() {
        double trace = 0;
        for (int i = 0; i < design.groups; i++) {
            group.load(i, factor, wx, wy, xtx);
            trace += group.traceOfP();
        }
        return trace;
    }

    /** For each unit of a level in a group, z'Σ⁻¹r and z'Pz, at the last point. */
    void unitSums(int i, int level, double[] residual, double[] precision) {
        group.load(i, factor, wx, wy, xtx);
        group.unitSums(level, residual, precision);
    }
}
