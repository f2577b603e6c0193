package org.dyad.statistics.components;

import java.util.Arrays;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * From the parameters θ that are searched over to the linear parameters φ of {@link ComponentLikelihood}, with derivatives. Level variances
 * stand for themselves, bounded by 0. G stands as its Cholesky factor (unstructured), its variances (diagonal), its two eigenvalues
 * (compound symmetry, where any two of 0 or more make a valid G), its one variance (correlations known), or standard deviations and a correlation. Each θ is counted in units of
 * the known variances, so that 1 is a middling value.
 */
final class ComponentParameters {
    /** In units of the known variances. */
    private static final double RIDGE = 1e-6;

    final int levels;
    final int q;
    final int count;
    final OutcomeCovariance form;
    final double[] lower;
    final double[] upper;

    private final int entries;
    private final double[] sd;
    /** Mean known variance over outcomes. */
    private final double common;
    /** dφ/dθ for the entries of G, row by parameter of G. */
    private final double[] first;
    /** d²φ/dθ² likewise, by pairs. */
    private final double[] second;

    private final int own;

    ComponentParameters(ComponentDesign design, OutcomeCovariance form) {
        levels = design.levels;
        q = design.outcomes;
        entries = q * (q + 1) / 2;
        // With one outcome all forms are one variance; with two, unequal variances and a correlation are any matrix.
        this.form = q == 1
                ? new OutcomeCovariance.Diagonal(1)
                : form instanceof OutcomeCovariance.HeteroscedasticCompound && q == 2
                        ? new OutcomeCovariance.Unstructured(2)
                        : form;
        sd = outcomeErrors(design);
        double sum = 0;
        for (double s : sd) {
            sum += s * s;
        }
        common = q == 0 ? 1 : sum / q;
        own = ownParameters();
        count = levels + own;
        lower = new double[count];
        upper = new double[count];
        bounds();
        first = new double[own * entries];
        second = new double[own * own * entries];
    }

    private static double[] outcomeErrors(ComponentDesign design) {
        double[] logs = new double[design.outcomes];
        int[] rows = new int[design.outcomes];
        for (int i = 0; i < design.groups && design.outcomes > 0; i++) {
            for (int row = 0; row < design.size(i); row++) {
                int outcome = design.code[design.levels][design.first[i] + row];
                logs[outcome] += StrictMath.log(design.variance(i, row));
                rows[outcome]++;
            }
        }
        double[] sd = new double[design.outcomes];
        for (int j = 0; j < sd.length; j++) {
            sd[j] = rows[j] == 0 ? 1 : StrictMath.exp(logs[j] / rows[j] / 2);
        }
        return sd;
    }

    private int ownParameters() {
        return switch (form) {
            case OutcomeCovariance.None none -> 0;
            case OutcomeCovariance.Unstructured un -> entries;
            case OutcomeCovariance.HeteroscedasticCompound hcs -> q + 1;
            case OutcomeCovariance.CompoundSymmetry cs -> 2;
            case OutcomeCovariance.Diagonal diagonal -> q;
            case OutcomeCovariance.FixedCorrelation fixed -> q;
            case OutcomeCovariance.OneVariance one -> 1;
        };
    }

    private void bounds() {
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        switch (form) {
            case OutcomeCovariance.Unstructured un -> Arrays.fill(lower, levels, count, Double.NEGATIVE_INFINITY);
            case OutcomeCovariance.HeteroscedasticCompound hcs -> {
                lower[count - 1] = -1.0 / (q - 1);
                upper[count - 1] = 1;
            }
            case OutcomeCovariance.None none -> {}
            case OutcomeCovariance.CompoundSymmetry cs -> {}
            case OutcomeCovariance.Diagonal diagonal -> {}
            case OutcomeCovariance.FixedCorrelation fixed -> {}
            case OutcomeCovariance.OneVariance one -> {}
        }
    }

    /** Standard error that is one unit of an outcome's standard deviation. */
    double unit(int outcome) {
        return sd[outcome];
    }

    /** θ for level variances {@code at}, outcome variances {@code variances} times the known ones, and correlation {@code rho}. */
    double[] start(double[] at, double[] variances, double rho) {
        double[] theta = new double[count];
        System.arraycopy(at, 0, theta, 0, levels);
        switch (form) {
            case OutcomeCovariance.None none -> {}
            case OutcomeCovariance.Unstructured un -> factorStart(theta, variances, rho);
            case OutcomeCovariance.HeteroscedasticCompound hcs -> {
                roots(theta, variances);
                theta[count - 1] = rho;
            }
            case OutcomeCovariance.CompoundSymmetry cs -> {
                double mean = Arrays.stream(variances).sum() / q;
                theta[levels] = mean * (1 - rho);
                theta[levels + 1] = mean * (1 + (q - 1) * rho);
            }
            case OutcomeCovariance.Diagonal diagonal -> System.arraycopy(variances, 0, theta, levels, q);
            case OutcomeCovariance.FixedCorrelation fixed -> roots(theta, variances);
            case OutcomeCovariance.OneVariance one ->
                theta[levels] = Arrays.stream(variances).sum() / q;
        }
        return theta;
    }

    /** θ at or next to the φ of a simpler structure. */
    double[] near(double[] phi) {
        double[] theta = new double[count];
        System.arraycopy(phi, 0, theta, 0, levels);
        double[] g = new double[q * q];
        double rho = 0;
        double widest = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                // A little on the diagonal, so that a G on the edge of the cone has a factor; the climb takes it away
                // again.
                g[i * q + j] = phi[levels + packed(i, j)] / sd[i] / sd[j] + (i == j ? RIDGE : 0);
            }
            theta[levels + i] = StrictMath.sqrt(g[i * q + i]);
            for (int j = 0; j < i; j++) {
                // The correlation is the same for all pairs; the pair that varies most shows it best beside the ridge.
                double product = theta[levels + i] * theta[levels + j];
                rho = product > widest ? g[i * q + j] / product : rho;
                widest = Math.max(widest, product);
            }
        }
        if (form instanceof OutcomeCovariance.HeteroscedasticCompound) {
            theta[count - 1] = rho;
            return theta;
        }
        Dense.cholesky(g, q);
        int next = levels;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                theta[next++] = g[i * q + j];
            }
        }
        return theta;
    }

    /** Turns the sign of the effects on those outcomes whose bit is set in {@code signs}, where G is unstructured. */
    void flip(double[] theta, int signs) {
        for (int i = 0; form instanceof OutcomeCovariance.Unstructured && i < q; i++) {
            for (int j = 0; j <= i && ((signs >> i) & 1) == 1; j++) {
                theta[levels + packed(i, j)] *= -1;
            }
        }
    }

    private void roots(double[] theta, double[] variances) {
        for (int j = 0; j < q; j++) {
            theta[levels + j] = StrictMath.sqrt(variances[j]);
        }
    }

    private void factorStart(double[] theta, double[] variances, double rho) {
        double[] g = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                g[i * q + j] = (i == j ? 1 : rho) * StrictMath.sqrt(variances[i] * variances[j]);
            }
        }
        Dense.cholesky(g, q);
        int next = levels;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                theta[next++] = g[i * q + j];
            }
        }
    }

    /** φ at θ. */
    void phi(double[] theta, double[] phi) {
        System.arraycopy(theta, 0, phi, 0, levels);
        for (int a = 0; a < q; a++) {
            for (int b = 0; b <= a; b++) {
                phi[levels + packed(a, b)] = entry(theta, a, b);
            }
        }
    }

    private static int packed(int high, int low) {
        return high * (high + 1) / 2 + low;
    }

    private double entry(double[] t, int a, int b) {
        return switch (form) {
            case OutcomeCovariance.None none -> 0;
            case OutcomeCovariance.Unstructured un -> {
                double sum = 0;
                for (int j = 0; j <= b; j++) {
                    sum += t[levels + packed(a, j)] * t[levels + packed(b, j)];
                }
                yield sd[a] * sd[b] * sum;
            }
            case OutcomeCovariance.HeteroscedasticCompound hcs ->
                sd[a] * sd[b] * t[levels + a] * t[levels + b] * (a == b ? 1 : t[count - 1]);
            case OutcomeCovariance.CompoundSymmetry cs ->
                common * ((t[levels + 1] - t[levels]) / q + (a == b ? t[levels] : 0));
            case OutcomeCovariance.Diagonal diagonal -> a == b ? sd[a] * sd[a] * t[levels + a] : 0;
            case OutcomeCovariance.FixedCorrelation fixed ->
                sd[a]
                        * sd[b]
                        * t[levels + a]
                        * t[levels + b]
                        * fixed.correlations().get(a, b);
            case OutcomeCovariance.OneVariance one ->
                common * t[levels] * one.correlations().get(a, b);
        };
    }

    /** Derivatives in θ from those in φ. */
    void chain(double[] theta, double[] score, double[] hessian, double[] gradient, double[] second2) {
        derivatives(theta);
        int m = levels + entries;
        double[] mixed = new double[count * m]; // J' H
        for (int k = 0; k < count; k++) {
            gradient[k] = k < levels ? score[k] : 0;
            for (int e = 0; k >= levels && e < entries; e++) {
                gradient[k] += first[(k - levels) * entries + e] * score[levels + e];
            }
            for (int j = 0; j < m; j++) {
                double sum = k < levels ? hessian[k * m + j] : 0;
                for (int e = 0; k >= levels && e < entries; e++) {
                    sum += first[(k - levels) * entries + e] * hessian[(levels + e) * m + j];
                }
                mixed[k * m + j] = sum;
            }
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = l < levels ? mixed[k * m + l] : 0;
                for (int e = 0; l >= levels && e < entries; e++) {
                    sum += mixed[k * m + levels + e] * first[(l - levels) * entries + e];
                    sum += second[((k - levels) * own + l - levels) * entries + e] * score[levels + e];
                }
                second2[k * count + l] = sum;
                second2[l * count + k] = sum;
            }
        }
    }

    private void derivatives(double[] t) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        switch (form) {
            case OutcomeCovariance.None none -> {}
            case OutcomeCovariance.Unstructured un -> factorDerivatives(t);
            case OutcomeCovariance.HeteroscedasticCompound hcs -> rootDerivatives(t);
            case OutcomeCovariance.CompoundSymmetry cs -> {
                for (int a = 0; a < q; a++) {
                    for (int b = 0; b <= a; b++) {
                        first[packed(a, b)] = common * ((a == b ? 1 : 0) - 1.0 / q);
                        first[entries + packed(a, b)] = common / q;
                    }
                }
            }
            case OutcomeCovariance.Diagonal diagonal -> {
                for (int j = 0; j < q; j++) {
                    first[j * entries + packed(j, j)] = sd[j] * sd[j];
                }
            }
            case OutcomeCovariance.FixedCorrelation fixed -> rootDerivatives(t);
            case OutcomeCovariance.OneVariance one -> {
                for (int a = 0; a < q; a++) {
                    for (int b = 0; b <= a; b++) {
                        first[packed(a, b)] = common * one.correlations().get(a, b);
                    }
                }
            }
        }
    }

    /** G = L L' with L = diag(sd) T. */
    private void factorDerivatives(double[] t) {
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                int k = packed(i, j);
                for (int b = 0; b < q; b++) {
                    if (j <= b) {
                        double other = sd[i] * sd[b] * t[levels + packed(b, j)];
                        first[k * entries + packed(Math.max(i, b), Math.min(i, b))] += (b == i ? 2 : 1) * other;
                    }
                    if (j <= b) {
                        int l = packed(b, j);
                        second[(k * own + l) * entries + packed(Math.max(i, b), Math.min(i, b))] +=
                                (b == i ? 2 : 1) * sd[i] * sd[b];
                    }
                }
            }
        }
    }

    /** G_ab = R_ab s_a s_b, R fixed or with one free correlation. */
    private void rootDerivatives(double[] t) {
        boolean free = form instanceof OutcomeCovariance.HeteroscedasticCompound;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b <= a; b++) {
                int e = packed(a, b);
                double unit = sd[a] * sd[b];
                double ta = t[levels + a];
                double tb = t[levels + b];
                double r = unit * correlation(t, a, b);
                first[a * entries + e] += r * tb;
                first[b * entries + e] += r * ta;
                second[(a * own + b) * entries + e] += r;
                second[(b * own + a) * entries + e] += r;
                if (free && a != b) {
                    first[q * entries + e] = unit * ta * tb;
                    second[(q * own + a) * entries + e] = unit * tb;
                    second[(a * own + q) * entries + e] = unit * tb;
                    second[(q * own + b) * entries + e] = unit * ta;
                    second[(b * own + q) * entries + e] = unit * ta;
                }
            }
        }
    }

    private double correlation(double[] t, int a, int b) {
        return switch (form) {
            case OutcomeCovariance.HeteroscedasticCompound hcs -> a == b ? 1 : t[count - 1];
            case OutcomeCovariance.FixedCorrelation fixed ->
                fixed.correlations().get(a, b);
            case OutcomeCovariance.None none -> 0;
            case OutcomeCovariance.Unstructured un -> 0;
            case OutcomeCovariance.CompoundSymmetry cs -> 0;
            case OutcomeCovariance.Diagonal diagonal -> 0;
            case OutcomeCovariance.OneVariance one -> 0;
        };
    }
}
