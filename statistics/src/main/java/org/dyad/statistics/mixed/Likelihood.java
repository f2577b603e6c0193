package org.dyad.statistics.mixed;

import java.util.Arrays;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * The log-likelihood of one set of observations on a {@link WhitenedDesign} as a function of Ψ, with β profiled out, and
 * its exact first and second derivatives in Ψ. Holds its workspace, so one object serves one thread.
 *
 * <p>With Σ_i = I + Z_i Ψ Z_i', C = (Σ X_i'Σ_i⁻¹X_i)⁻¹, r the residuals at β(Ψ), and per group g = Z'Σ⁻¹r, H = Z'Σ⁻¹Z,
 * K = Z'Σ⁻¹X, in a direction E of Ψ:
 *
 * <pre>{@code
 *  score(E)      = 1/2 sum_i [ g'E g - tr(H E) + tr(E K C K') ]                       (last term REML only)
 *  hessian(E, F) = sum_i tr(E H F (H/2 - g g' - K C K')) + a(E)'C a(F) + 1/2 tr(C B(E) C B(F))
 *     with a(E) = sum_i K'E g,  B(E) = sum_i K'E K                                     (terms in K C K' and B REML only)
 * }</pre>
 */
final class Likelihood {
    private static final double LOG_2_PI = StrictMath.log(2 * StrictMath.PI);

    final WhitenedDesign design;
    private final boolean restricted;
    private final int p;
    private final int q;
    private final double[] y;
    private final double[] u;
    private final double[] v;
    private final double[] w;
    private final double[] sigma;
    private final double[] zPsi;
    private final double[] xtx;
    private final double[] h;
    private final double[] k;
    private final double[] middle;

    /** Coefficients at the last point, in the design's coordinates. */
    final double[] beta;
    /** Gradient in Ψ at the last point, q by q, symmetric. */
    final double[] score;
    /** Per group, Z'Σ⁻¹r at the last point. */
    final double[] g;
    /** sum_i H[a,b] N[c,d], with N = H/2 - gg' - KCK'. */
    private final double[] hn;
    /** sum_i g[a] K[b,.] in coordinates where C = I. */
    private final double[] gk;
    /** sum_i K[a,.]'K[b,.] in coordinates where C = I. */
    private final double[] kk;

    private final double[] a;
    private final double[] b;
    private double value;
    private double residualSquares;
    private int evaluations;

    Likelihood(WhitenedDesign design, boolean restricted) {
        this.design = design;
        this.restricted = restricted;
        p = design.p;
        q = design.q;
        int n = design.rows;
        y = new double[n];
        u = new double[n * q];
        v = new double[n * p];
        w = new double[n];
        sigma = new double[design.largest * design.largest];
        zPsi = new double[design.largest * q];
        xtx = new double[p * p];
        h = new double[q * q];
        k = new double[q * p];
        middle = new double[q * q];
        beta = new double[p];
        score = new double[q * q];
        g = new double[design.groups * q];
        hn = new double[q * q * q * q];
        gk = new double[q * q * p];
        kk = new double[q * q * p * p];
        int entries = q * (q + 1) / 2;
        a = new double[entries * p];
        b = new double[entries * p * p];
    }

    void observe(double[] stacked) {
        design.whiten(stacked, y);
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

    /** The log-likelihood at {@code psi} (q by q, in the design's coordinates); sets {@link #beta}. */
    double valueAt(double[] psi) {
        evaluations++;
        Arrays.fill(xtx, 0);
        Arrays.fill(beta, 0);
        double logDet = 0;
        double product = 1;
        for (int i = 0; i < design.groups; i++) {
            product *= addGroup(i, psi);
            if (product > 1e100) { // one logarithm for many groups, without overflow
                logDet += StrictMath.log(product);
                product = 1;
            }
        }
        logDet += StrictMath.log(product);
        if (Dense.cholesky(xtx, p) >= 0) {
            value = Double.NaN;
            return value;
        }
        Dense.solveLower(xtx, p, beta, 1);
        Dense.solveLowerTransposed(xtx, p, beta, 1);
        residualSquares = residuals();
        double restriction = restricted ? design.restrictedConstant - Dense.logDeterminant(xtx, p) / 2 : 0;
        int degrees = restricted ? design.rows - p : design.rows;
        value = restriction - (degrees * LOG_2_PI + design.logDetCovariance + logDet + residualSquares) / 2;
        return value;
    }

    /** Whitens group i by Σ_i, adds to X'Σ⁻¹X and X'Σ⁻¹y, and returns |Σ_i|. */
    private double addGroup(int i, double[] psi) {
        int n = design.size(i);
        int first = design.offset[i];
        double[] z = design.z;
        double[] x = design.x;
        for (int r = 0; r < n; r++) {
            int row = first + r;
            for (int c = 0; c < q; c++) {
                double sum = 0;
                for (int t = 0; t < q; t++) {
                    sum += z[row * q + t] * psi[t * q + c];
                }
                zPsi[r * q + c] = sum;
            }
            for (int s = 0; s <= r; s++) {
                double sum = r == s ? 1 : 0;
                for (int t = 0; t < q; t++) {
                    sum += zPsi[r * q + t] * z[(first + s) * q + t];
                }
                sigma[r * n + s] = sum;
            }
        }
        if (Dense.cholesky(sigma, n) >= 0) {
            return Double.NaN;
        }
        double root = 1;
        for (int r = 0; r < n; r++) {
            int row = first + r;
            double pivot = sigma[r * n + r];
            root *= pivot;
            for (int c = 0; c < q; c++) {
                double sum = z[row * q + c];
                for (int s = 0; s < r; s++) {
                    sum -= sigma[r * n + s] * u[(first + s) * q + c];
                }
                u[row * q + c] = sum / pivot;
            }
            for (int c = 0; c < p; c++) {
                double sum = x[row * p + c];
                for (int s = 0; s < r; s++) {
                    sum -= sigma[r * n + s] * v[(first + s) * p + c];
                }
                v[row * p + c] = sum / pivot;
            }
            double sum = y[row];
            for (int s = 0; s < r; s++) {
                sum -= sigma[r * n + s] * w[first + s];
            }
            w[row] = sum / pivot;
            for (int c = 0; c < p; c++) {
                beta[c] += v[row * p + c] * w[row];
                for (int d = 0; d <= c; d++) {
                    xtx[c * p + d] += v[row * p + c] * v[row * p + d];
                }
            }
        }
        return root * root;
    }

    /** Replaces w by the whitened residuals and returns their sum of squares. */
    private double residuals() {
        double squares = 0;
        for (int row = 0; row < design.rows; row++) {
            double sum = w[row];
            for (int c = 0; c < p; c++) {
                sum -= v[row * p + c] * beta[c];
            }
            w[row] = sum;
            squares += sum * sum;
        }
        return squares;
    }

    /** C = (X'Σ⁻¹X)⁻¹ at the last point, in the design's coordinates. */
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

    /** Fills {@link #score} and what {@link #hessian} needs, at the point of the last {@link #valueAt}. */
    void differentiate() {
        Arrays.fill(score, 0);
        Arrays.fill(hn, 0);
        Arrays.fill(gk, 0);
        Arrays.fill(kk, 0);
        for (int i = 0; i < design.groups; i++) {
            groupMoments(i);
            addDerivatives(i * q);
        }
    }

    private void groupMoments(int i) {
        Arrays.fill(h, 0);
        Arrays.fill(k, 0);
        int gi = i * q;
        Arrays.fill(g, gi, gi + q, 0);
        for (int row = design.offset[i]; row < design.offset[i + 1]; row++) {
            for (int c = 0; c < q; c++) {
                double uc = u[row * q + c];
                g[gi + c] += uc * w[row];
                for (int d = 0; d < q; d++) {
                    h[c * q + d] += uc * u[row * q + d];
                }
                for (int d = 0; d < p; d++) {
                    k[c * p + d] += uc * v[row * p + d];
                }
            }
        }
        // K into coordinates where C = I: with X'Σ⁻¹X = L L', each row of K becomes L⁻¹ times it.
        for (int c = 0; c < q; c++) {
            for (int r = 0; r < p; r++) {
                double sum = k[c * p + r];
                for (int s = 0; s < r; s++) {
                    sum -= xtx[r * p + s] * k[c * p + s];
                }
                k[c * p + r] = sum / xtx[r * p + r];
            }
        }
    }

    private void addDerivatives(int gi) {
        for (int c = 0; c < q; c++) {
            for (int d = 0; d < q; d++) {
                double kck = 0;
                if (restricted) {
                    for (int t = 0; t < p; t++) {
                        kck += k[c * p + t] * k[d * p + t];
                    }
                }
                double gg = g[gi + c] * g[gi + d];
                score[c * q + d] += (gg - h[c * q + d] + kck) / 2;
                middle[c * q + d] = h[c * q + d] / 2 - gg - kck;
                for (int t = 0; t < p; t++) {
                    gk[(c * q + d) * p + t] += g[gi + c] * k[d * p + t];
                }
                if (restricted) {
                    addOuter(kk, (c * q + d) * p * p, c, d);
                }
            }
        }
        int square = q * q;
        for (int c = 0; c < square; c++) {
            for (int d = 0; d < square; d++) {
                hn[c * square + d] += h[c] * middle[d];
            }
        }
    }

    private void addOuter(double[] target, int at, int c, int d) {
        for (int s = 0; s < p; s++) {
            for (int t = 0; t < p; t++) {
                target[at + s * p + t] += k[c * p + s] * k[d * p + t];
            }
        }
    }

    /**
     * The second derivatives of the log-likelihood in directions E_m = e_i l' + l e_i', where i = {@code rows[m]} and l is
     * column {@code columns[m]} of {@code l} (q by q); {@code result} is count by count.
     */
    void hessian(int[] rows, int[] columns, int count, double[] l, double[] result) {
        int pp = p * p;
        for (int m = 0; m < count; m++) {
            Arrays.fill(a, m * p, (m + 1) * p, 0);
            Arrays.fill(b, m * pp, (m + 1) * pp, 0);
            int i = rows[m];
            for (int c = 0; c < q; c++) {
                double lc = l[c * q + columns[m]];
                for (int t = 0; t < p; t++) {
                    a[m * p + t] += lc * (gk[(c * q + i) * p + t] + gk[(i * q + c) * p + t]);
                }
                for (int t = 0; restricted && t < pp; t++) {
                    b[m * pp + t] += lc * (kk[(c * q + i) * pp + t] + kk[(i * q + c) * pp + t]);
                }
            }
        }
        for (int m = 0; m < count; m++) {
            for (int o = 0; o <= m; o++) {
                double sum = withinGroups(rows[m], columns[m], rows[o], columns[o], l);
                for (int t = 0; t < p; t++) {
                    sum += a[m * p + t] * a[o * p + t];
                }
                for (int t = 0; restricted && t < pp; t++) {
                    sum += b[m * pp + t] * b[o * pp + t] / 2;
                }
                result[m * count + o] = sum;
                result[o * count + m] = sum;
            }
        }
    }

    /** sum_i tr(E H F N) for E = e l' + l e', F = f m' + m f'. */
    private double withinGroups(int e, int lColumn, int f, int mColumn, double[] l) {
        int square = q * q;
        double sum = 0;
        for (int s = 0; s < q; s++) {
            double ls = l[s * q + lColumn];
            if (ls == 0) {
                continue;
            }
            for (int t = 0; t < q; t++) {
                double mt = l[t * q + mColumn];
                sum += ls
                        * mt
                        * (hn[(s * q + f) * square + t * q + e]
                                + hn[(s * q + t) * square + f * q + e]
                                + hn[(e * q + f) * square + t * q + s]
                                + hn[(e * q + t) * square + f * q + s]);
            }
        }
        return sum;
    }
}
