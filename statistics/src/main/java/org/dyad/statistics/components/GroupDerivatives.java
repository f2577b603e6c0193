package org.dyad.statistics.components;

import java.util.Arrays;

/**
 * What one group adds to the derivatives. S = Σ_i⁻¹ is made once; every D_k holds only zeros and ones, so S D_k is had by adding columns of
 * S. Predictors are taken to coordinates where C = I.
 */
final class GroupDerivatives {
    private final ComponentDesign design;
    private final boolean restricted;
    private final int parameters;
    private final int p;
    private final double[] s;
    private final double[] sx;
    private final double[] sr;
    /** S D_k, one n by n block for each k. */
    private final double[] sd;
    /** D_k S r and S D_k S r. */
    private final double[] f;

    private final double[] sf;
    /** D_k S X and S D_k S X. */
    private final double[] g;

    private final double[] sg;
    private final double[] sums;

    private final double[] score;
    private final double[] within;
    private final double[] a;
    private final double[] b;
    private int n;
    private int start;

    GroupDerivatives(ComponentDesign design, int parameters, boolean restricted) {
        this.design = design;
        this.restricted = restricted;
        this.parameters = parameters;
        p = design.p;
        int most = design.largest;
        s = new double[most * most];
        sx = new double[most * p];
        sr = new double[most];
        sd = new double[parameters * most * most];
        f = new double[parameters * most];
        sf = new double[parameters * most];
        g = new double[parameters * most * p];
        sg = new double[parameters * most * p];
        sums = new double[Math.max(most, design.outcomes) * Math.max(p, 1)];
        score = new double[parameters];
        within = new double[parameters * parameters];
        a = new double[parameters * p];
        b = new double[parameters * p * p];
    }

    void reset() {
        Arrays.fill(score, 0);
        Arrays.fill(within, 0);
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
    }

    /** Takes the group whose whitened rows are given, makes S, S X and S r. */
    void load(int group, double[] factor, double[] wx, double[] wy, double[] xtx) {
        n = design.size(group);
        start = design.first[group];
        invert(factor, design.block[group]);
        int at = design.block[group];
        // S r = L'⁻¹ (whitened r), S X likewise.
        for (int row = n - 1; row >= 0; row--) {
            double pivot = factor[at + row * n + row];
            double sum = wy[start + row];
            for (int k = row + 1; k < n; k++) {
                sum -= factor[at + k * n + row] * sr[k];
            }
            sr[row] = sum / pivot;
            for (int c = 0; c < p; c++) {
                sum = wx[(start + row) * p + c];
                for (int k = row + 1; k < n; k++) {
                    sum -= factor[at + k * n + row] * sx[k * p + c];
                }
                sx[row * p + c] = sum / pivot;
            }
        }
        for (int row = 0; row < n; row++) {
            for (int c = 0; c < p; c++) {
                double sum = sx[row * p + c];
                for (int k = 0; k < c; k++) {
                    sum -= xtx[c * p + k] * sx[row * p + k];
                }
                sx[row * p + c] = sum / xtx[c * p + c];
            }
        }
    }

    /** S = L'⁻¹L⁻¹. */
    private void invert(double[] factor, int at) {
        for (int column = 0; column < n; column++) {
            for (int row = column; row < n; row++) {
                double sum = row == column ? 1 : 0;
                for (int k = column; k < row; k++) {
                    sum -= factor[at + row * n + k] * s[k * n + column];
                }
                s[row * n + column] = sum / factor[at + row * n + row];
            }
        }
        for (int column = 0; column < n; column++) {
            for (int row = column; row < n; row++) {
                double sum = 0;
                for (int k = row; k < n; k++) {
                    sum += s[k * n + row] * s[k * n + column];
                }
                // Later columns of L⁻¹ below this row are still needed; entry (row, column) of it is not.
                s[row * n + column] = sum;
            }
        }
        for (int row = 0; row < n; row++) {
            for (int column = row + 1; column < n; column++) {
                s[row * n + column] = s[column * n + row];
            }
        }
    }

    void addDerivatives() {
        for (int k = 0; k < design.levels; k++) {
            int[] code = design.code[k];
            spread(k, code, -1, -1);
        }
        int k = design.levels;
        for (int high = 0; high < design.outcomes; high++) {
            for (int low = 0; low <= high; low++) {
                spread(k++, design.code[design.levels], low, high);
            }
        }
        for (k = 0; k < parameters; k++) {
            multiply(k);
            firstDerivative(k);
        }
        for (k = 0; k < parameters; k++) {
            for (int l = 0; l <= k; l++) {
                within[k * parameters + l] += secondDerivative(k, l);
            }
        }
    }

    /** The class whose rows D_k adds for a row of class {@code c}; −1 for none. For G it pairs two outcomes, else a unit with itself. */
    private static int partner(int c, int low, int high) {
        return low < 0 ? c : c == low ? high : c == high ? low : -1;
    }

    private void spread(int k, int[] code, int low, int high) {
        int at = k * design.largest * design.largest;
        for (int row = 0; row < n; row++) {
            Arrays.fill(sums, 0, Math.max(n, design.outcomes), 0);
            for (int m = 0; m < n; m++) {
                sums[code[start + m]] += s[row * n + m];
            }
            for (int column = 0; column < n; column++) {
                int from = partner(code[start + column], low, high);
                sd[at + row * n + column] = from < 0 ? 0 : sums[from];
            }
        }
        Arrays.fill(sums, 0, Math.max(n, design.outcomes), 0);
        for (int m = 0; m < n; m++) {
            sums[code[start + m]] += sr[m];
        }
        for (int row = 0; row < n; row++) {
            int from = partner(code[start + row], low, high);
            f[k * design.largest + row] = from < 0 ? 0 : sums[from];
        }
        Arrays.fill(sums, 0, Math.max(n, design.outcomes) * p, 0);
        for (int m = 0; m < n; m++) {
            for (int c = 0; c < p; c++) {
                sums[code[start + m] * p + c] += sx[m * p + c];
            }
        }
        for (int row = 0; row < n; row++) {
            int from = partner(code[start + row], low, high);
            for (int c = 0; c < p; c++) {
                g[(k * design.largest + row) * p + c] = from < 0 ? 0 : sums[from * p + c];
            }
        }
    }

    /** S (D_k S r) and S (D_k S X). */
    private void multiply(int k) {
        int at = k * design.largest;
        for (int row = 0; row < n; row++) {
            double sum = 0;
            for (int m = 0; m < n; m++) {
                sum += s[row * n + m] * f[at + m];
            }
            sf[at + row] = sum;
            for (int c = 0; c < p; c++) {
                sum = 0;
                for (int m = 0; m < n; m++) {
                    sum += s[row * n + m] * g[(at + m) * p + c];
                }
                sg[(at + row) * p + c] = sum;
            }
        }
    }

    private void firstDerivative(int k) {
        int at = k * design.largest;
        double sum = 0;
        for (int row = 0; row < n; row++) {
            sum += sr[row] * f[at + row] - sd[at * design.largest + row * n + row];
            for (int c = 0; c < p; c++) {
                double gc = g[(at + row) * p + c];
                if (restricted) {
                    sum += sx[row * p + c] * gc;
                    for (int d = 0; d < p; d++) {
                        b[(k * p + d) * p + c] += sx[row * p + d] * gc;
                    }
                }
                a[k * p + c] += sx[row * p + c] * f[at + row];
            }
        }
        score[k] += sum / 2;
    }

    /** 1/2 tr(S D_k S D_l) − r'S D_k S D_l S r − tr(X'S D_k S D_l S X), the last for REML only. */
    private double secondDerivative(int k, int l) {
        int size = design.largest * design.largest;
        double trace = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                trace += sd[k * size + row * n + column] * sd[l * size + column * n + row];
            }
        }
        double sum = trace / 2;
        int atK = k * design.largest;
        int atL = l * design.largest;
        for (int row = 0; row < n; row++) {
            sum -= f[atK + row] * sf[atL + row];
        }
        for (int entry = 0; restricted && entry < n * p; entry++) {
            sum -= g[atK * p + entry] * sg[atL * p + entry];
        }
        return sum;
    }

    /** Sums over all groups that have been added. */
    void finish(double[] scoreOut, double[] hessianOut) {
        System.arraycopy(score, 0, scoreOut, 0, parameters);
        for (int k = 0; k < parameters; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = within[k * parameters + l];
                for (int c = 0; c < p; c++) {
                    sum += a[k * p + c] * a[l * p + c];
                }
                for (int c = 0; restricted && c < p * p; c++) {
                    sum += b[k * p * p + c] * b[l * p * p + c] / 2;
                }
                hessianOut[k * parameters + l] = sum;
                hessianOut[l * parameters + k] = sum;
            }
        }
    }

    void residualsTo(double[] target) {
        System.arraycopy(sr, 0, target, start, n);
    }

    double traceOfP() {
        double trace = 0;
        for (int row = 0; row < n; row++) {
            trace += s[row * n + row];
            for (int c = 0; c < p; c++) {
                trace -= sx[row * p + c] * sx[row * p + c];
            }
        }
        return trace;
    }

    void unitSums(int level, double[] residual, double[] precision) {
        int[] code = design.code[level];
        Arrays.fill(residual, 0);
        Arrays.fill(precision, 0);
        Arrays.fill(sums, 0);
        for (int row = 0; row < n; row++) {
            residual[code[start + row]] += sr[row];
            for (int column = 0; column < n; column++) {
                if (code[start + row] == code[start + column]) {
                    precision[code[start + row]] += s[row * n + column];
                }
            }
            for (int c = 0; c < p; c++) {
                sums[code[start + row] * p + c] += sx[row * p + c];
            }
        }
        for (int unit = 0; unit < n; unit++) {
            for (int c = 0; c < p; c++) {
                precision[unit] -= sums[unit * p + c] * sums[unit * p + c];
            }
        }
    }
}
