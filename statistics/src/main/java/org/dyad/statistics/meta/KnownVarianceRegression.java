package org.dyad.statistics.meta;

import java.util.Arrays;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.matrix.internal.Dense;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * y = Xβ + u + e with Var u = τ² I and Var e = diag(v) known, seen at one value of τ² after another. With W = diag(w),
 * P = W − WX(X'WX)⁻¹X'W and e = y − Xb the residuals of weighted least squares, it gives the quantities from which the
 * estimators of τ² are made. Rows are summed in a canonical order, so equal tables give equal bits however they are sorted.
 *
 * <p>A workbench, not a value: {@link #at} and {@link #unweighted} move it. Not for use by several threads.
 */
public final class KnownVarianceRegression {
    /** Least pivot, relative to its column, at which a scaled column still counts as independent of those before it. */
    private static final double LEAST_PIVOT = 1e-10;

    private static final double LOG_TWO_PI = 1.8378770664093453;

    private final int[] order;
    private final double[] y;
    private final double[] v;
    private final Columns columns;
    private final double[][] x;
    private final boolean interceptOnly;
    private final double shift;
    private final int k;
    private final int p;

    private final double[] w;
    private final double[] e;
    private final double[] factor;
    private final double[] b;
    private final double[] work;
    private double tauSquared;
    private double q;

    private KnownVarianceRegression(
            int[] order, double[] y, double[] v, Columns columns, boolean intercept, double shift) {
        this.order = order;
        this.y = y;
        this.v = v;
        this.columns = columns;
        this.x = columns.scaled;
        this.shift = shift;
        this.k = y.length;
        this.p = columns.count();
        this.interceptOnly = intercept && p == 1;
        this.w = new double[k];
        this.e = new double[k];
        this.factor = new double[p * p];
        this.b = new double[p];
        this.work = new double[p * p];
        requireFullRank();
    }

    /**
     * @param effects   y, finite
     * @param variances v, finite and greater than 0
     * @param moderators columns of X apart from the intercept's
     * @param intercept whether X begins with a column of ones
     * @throws RankDeficient    when X has not full column rank
     * @throws SearchNotSettled when the squares of the effects are too large for a double
     */
    public static KnownVarianceRegression of(
            double[] effects, double[] variances, double[][] moderators, boolean intercept) {
        double[][] keys = new double[2 + moderators.length][];
        keys[0] = effects;
        keys[1] = variances;
        System.arraycopy(moderators, 0, keys, 2, moderators.length);
        int[] order = CanonicalOrder.of(keys);
        double[] y = arranged(effects, order);
        double[][] sorted = new double[moderators.length][];
        for (int j = 0; j < sorted.length; j++) {
            sorted[j] = arranged(moderators[j], order);
        }
        // An effect of the table itself is taken off, not the mean: equal effects then leave residuals of exactly 0.
        double shift = intercept ? y[y.length / 2] : 0;
        for (int i = 0; i < y.length; i++) {
            y[i] -= shift;
        }
        return new KnownVarianceRegression(
                order, y, arranged(variances, order), Columns.of(sorted, intercept, y.length), intercept, shift);
    }

    private static double[] arranged(double[] values, int[] order) {
        double[] result = new double[order.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[order[i]];
        }
        return result;
    }

    private void requireFullRank() {
        unweighted();
        for (int j = 0; j < p; j++) {
            double diagonal = 0;
            for (double value : x[j]) {
                diagonal += value * value;
            }
            double pivot = factor[j * p + j];
            if (!(pivot * pivot > LEAST_PIVOT * diagonal)) {
                throw new RankDeficient(j);
            }
        }
        if (!Double.isFinite(q)) {
            throw new SearchNotSettled(
                    "The squared effects are too large to be added up.", "Give the effects in larger units.");
        }
    }

    /** Number of rows, k. */
    public int rows() {
        return k;
    }

    /** Number of coefficients, p. */
    public int coefficientCount() {
        return p;
    }

    /** k − p. */
    public int residualFreedom() {
        return k - p;
    }

    /** Moves to weights w = 1/(v + τ²). */
    public KnownVarianceRegression at(double newTauSquared) {
        tauSquared = newTauSquared;
        for (int i = 0; i < k; i++) {
            w[i] = 1 / (v[i] + newTauSquared);
        }
        return solved();
    }

    /** Moves to weights of 1: ordinary least squares. Only the quadratic form and the traces have a meaning here. */
    public KnownVarianceRegression unweighted() {
        tauSquared = Double.NaN;
        Arrays.fill(w, 1);
        return solved();
    }

    private KnownVarianceRegression solved() {
        if (interceptOnly) {
            double sum = 0;
            double product = 0;
            for (int i = 0; i < k; i++) {
                sum += w[i];
                product += w[i] * y[i];
            }
            factor[0] = Math.sqrt(sum);
            b[0] = product / sum;
        } else {
            solveNormalEquations();
        }
        q = 0;
        for (int i = 0; i < k; i++) {
            double fitted = 0;
            for (int j = 0; j < p; j++) {
                fitted += x[j][i] * b[j];
            }
            e[i] = y[i] - fitted;
            q += w[i] * e[i] * e[i];
        }
        return this;
    }

    private void solveNormalEquations() {
        for (int r = 0; r < p; r++) {
            double product = 0;
            for (int i = 0; i < k; i++) {
                product += w[i] * x[r][i] * y[i];
            }
            b[r] = product;
        }
        crossProducts(factor, w);
        int pivot = Dense.cholesky(factor, p);
        if (pivot >= 0) {
            throw new RankDeficient(pivot);
        }
        Dense.solveLower(factor, p, b, 1);
        Dense.solveLowerTransposed(factor, p, b, 1);
    }

    /** X' diag(d) X, both triangles. */
    private void crossProducts(double[] target, double[] d) {
        for (int r = 0; r < p; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    sum += d[i] * x[r][i] * x[c][i];
                }
                target[r * p + c] = sum;
                target[c * p + r] = sum;
            }
        }
    }

    /** y'Py = Σ w e². */
    public double q() {
        return q;
    }

    /** Σ w. */
    public double weightSum() {
        return sum(w);
    }

    /** Σ w². */
    public double squaredWeightSum() {
        double sum = 0;
        for (double weight : w) {
            sum += weight * weight;
        }
        return sum;
    }

    /** Twice the derivative of the log-likelihood by τ²: Σ w² e² − Σ w. */
    public double likelihoodScore() {
        return squaredWeightedResiduals() - weightSum();
    }

    /** Twice the derivative of the restricted log-likelihood by τ²: Σ w² e² − tr P. */
    public double restrictedScore() {
        return squaredWeightedResiduals() - trace();
    }

    private double squaredWeightedResiduals() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double we = w[i] * e[i];
            sum += we * we;
        }
        return sum;
    }

    /** tr P. */
    public double trace() {
        if (interceptOnly) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < k; i++) {
                sum += w[i];
                squares += w[i] * w[i];
            }
            return sum - squares / sum;
        }
        double[] weighted = new double[k];
        for (int i = 0; i < k; i++) {
            weighted[i] = w[i] * w[i];
        }
        return sum(w) - innerTrace(weighted);
    }

    /** tr PV, V = diag(v). */
    public double traceTimesVariances() {
        double[] inner = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * v[i];
            inner[i] = w[i] * w[i] * v[i];
        }
        return sum - innerTrace(inner);
    }

    /** tr PP. */
    public double traceOfSquare() {
        return pairTrace(false, false);
    }

    /** tr PVP. */
    public double traceOfSquareTimesVariances() {
        return pairTrace(true, false);
    }

    /** tr PVPV. */
    public double traceOfSquaredVariances() {
        return pairTrace(true, true);
    }

    /**
     * tr PDPE for diagonal D and E (V or I) without a k by k matrix:
     * Σ w² d e − 2 tr(A⁻¹ X'W³DEX) + tr(A⁻¹ X'W²DX A⁻¹ X'W²EX), A = X'WX.
     */
    private double pairTrace(boolean firstIsV, boolean secondIsV) {
        double[] left = new double[k];
        double[] right = new double[k];
        double[] both = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double squared = w[i] * w[i];
            double d = firstIsV ? v[i] : 1;
            double f = secondIsV ? v[i] : 1;
            left[i] = squared * d;
            right[i] = squared * f;
            both[i] = squared * w[i] * d * f;
            sum += squared * d * f;
        }
        double[] solvedLeft = solvedCross(left);
        double[] solvedRight = solvedCross(right);
        double product = 0;
        for (int r = 0; r < p; r++) {
            for (int c = 0; c < p; c++) {
                product += solvedLeft[r * p + c] * solvedRight[c * p + r];
            }
        }
        return sum - 2 * innerTrace(both) + product;
    }

    /** tr(A⁻¹ X' diag(d) X). */
    private double innerTrace(double[] d) {
        crossProducts(work, d);
        Dense.solveLower(factor, p, work, p);
        Dense.solveLowerTransposed(factor, p, work, p);
        double trace = 0;
        for (int j = 0; j < p; j++) {
            trace += work[j * p + j];
        }
        return trace;
    }

    /** A⁻¹ X' diag(d) X. */
    private double[] solvedCross(double[] d) {
        double[] cross = new double[p * p];
        crossProducts(cross, d);
        Dense.solveLower(factor, p, cross, p);
        Dense.solveLowerTransposed(factor, p, cross, p);
        return cross;
    }

    /** Log-likelihood: −½ (k ln 2π + Σ ln(v + τ²) + Q). */
    public double logLikelihood() {
        return -(k * LOG_TWO_PI + logVariances() + q) / 2;
    }

    /**
     * Restricted log-likelihood: −½ ((k − p) ln 2π + Σ ln(v + τ²) + ln|X'WX| − ln|X'X| + Q). The last determinant makes it free
     * of the units of the columns (Harville 1974, doi:10.1093/biomet/61.2.383).
     */
    public double restrictedLogLikelihood() {
        crossProducts(work, ones());
        Dense.cholesky(work, p);
        double unweighted = Dense.logDeterminant(work, p);
        return -((k - p) * LOG_TWO_PI + logVariances() + Dense.logDeterminant(factor, p) - unweighted + q) / 2;
    }

    private double logVariances() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += StrictMath.log(v[i] + tauSquared);
        }
        return sum;
    }

    private double[] ones() {
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Variance of the effects with divisor k. */
    public double populationVariance() {
        double mean = sum(y) / k;
        double squares = 0;
        for (double value : y) {
            squares += (value - mean) * (value - mean);
        }
        return squares / k;
    }

    public double smallestVariance() {
        return Arrays.stream(v).min().orElseThrow();
    }

    public double largestVariance() {
        return Arrays.stream(v).max().orElseThrow();
    }

    /** Coefficients at the present weights, of the columns as given. */
    public Vector coefficients() {
        return columns.back(b, shift);
    }

    /** (X'WX)⁻¹ for the columns as given. */
    public Matrix covariance() {
        Matrix t = columns.transformation();
        return symmetric(t.times(scaledCovariance()).times(t.transpose()));
    }

    /** Half-way between a matrix and its transpose: rounding must not make a covariance asymmetric. */
    private static Matrix symmetric(Matrix matrix) {
        return matrix.plus(matrix.transpose()).scaled(0.5);
    }

    private Matrix scaledCovariance() {
        double[] inverse = new double[p * p];
        for (int j = 0; j < p; j++) {
            inverse[j * p + j] = 1;
        }
        Dense.solveLower(factor, p, inverse, p);
        Dense.solveLowerTransposed(factor, p, inverse, p);
        return Matrix.ofRowMajor(p, p, inverse);
    }

    /** The mean at a row of X (intercept's 1 included), and the variance of that mean; computed without loss from far-off zeros. */
    public double variance(Vector row) {
        return scaledCovariance().quadraticForm(columns.scaledRow(row));
    }

    /** The fitted value at a row of X, the intercept's 1 included. */
    public double fitted(Vector row) {
        return columns.scaledRow(row).dot(Vector.of(b)) + shift;
    }

    /**
     * Wald statistic b'(cov b)⁻¹b of all coefficients but the intercept (of all, where there is none), before any scaling of the
     * covariance.
     */
    public double waldStatistic(boolean intercept) {
        int first = intercept ? 1 : 0;
        int m = p - first;
        double[] block = new double[m * m];
        Matrix covariance = scaledCovariance();
        double[] right = new double[m];
        for (int r = 0; r < m; r++) {
            right[r] = b[first + r];
            for (int c = 0; c < m; c++) {
                block[r * m + c] = covariance.get(first + r, first + c);
            }
        }
        Dense.cholesky(block, m);
        Dense.solveLower(block, m, right, 1);
        double sum = 0;
        for (double value : right) {
            sum += value * value;
        }
        return sum;
    }

    /** Weights at the present τ² in the order in which the rows were given. */
    public Vector weights() {
        return asGiven(w);
    }

    /** Residuals y − Xb in the order in which the rows were given. */
    public Vector residuals() {
        return asGiven(e);
    }

    /** x'(X'WX)⁻¹x for the row x of every study, in the order in which the rows were given. */
    public Vector fittedVariances() {
        Matrix inverse = scaledCovariance();
        double[] variances = new double[k];
        for (int i = 0; i < k; i++) {
            for (int r = 0; r < p; r++) {
                for (int c = 0; c < p; c++) {
                    variances[i] += x[r][i] * inverse.get(r, c) * x[c][i];
                }
            }
        }
        return asGiven(variances);
    }

    private Vector asGiven(double[] canonical) {
        double[] result = new double[k];
        for (int i = 0; i < k; i++) {
            result[order[i]] = canonical[i];
        }
        return Vector.of(result);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
