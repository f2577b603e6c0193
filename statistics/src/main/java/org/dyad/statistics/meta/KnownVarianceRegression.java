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
    private final double[] ones;
    private final Columns columns;
    private final WeightedLeastSquares squares;
    private final double shift;
    private final int k;
    private final int p;
    private double tauSquared;
    private double q;

    private KnownVarianceRegression(
            int[] order, double[] y, double[] v, Columns columns, boolean intercept, double shift) {
        this.order = order;
        this.y = y;
        this.v = v;
        this.columns = columns;
        this.shift = shift;
        this.k = y.length;
        this.p = columns.count();
        this.ones = new double[k];
        Arrays.fill(ones, 1);
        this.squares = new WeightedLeastSquares(y, columns.scaled, intercept && p == 1);
        unweighted();
        int dependent = squares.dependentColumn(LEAST_PIVOT);
        if (dependent >= 0) {
            throw new RankDeficient(dependent);
        }
        if (!Double.isFinite(q)) {
            throw new SearchNotSettled(
                    "The squared effects are too large to be added up.", "Give the effects in larger units.");
        }
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
            squares.w[i] = 1 / (v[i] + newTauSquared);
        }
        return solved();
    }

    /** Moves to weights of 1: ordinary least squares. Only the quadratic form and the traces have a meaning here. */
    public KnownVarianceRegression unweighted() {
        tauSquared = Double.NaN;
        Arrays.fill(squares.w, 1);
        return solved();
    }

    private KnownVarianceRegression solved() {
        squares.solve();
        q = squares.weightedSquares();
        return this;
    }

    /** y'Py = Σ w e². */
    public double q() {
        return q;
    }

    /** Σ w. */
    public double weightSum() {
        return sum(squares.w);
    }

    /** Σ w². */
    public double squaredWeightSum() {
        double sum = 0;
        for (double weight : squares.w) {
            sum += weight * weight;
        }
        return sum;
    }

    /** Twice the derivative of the log-likelihood by τ²: Σ w² e² − Σ w. */
    public double likelihoodScore() {
        return squares.twiceWeightedSquares() - weightSum();
    }

    /** Twice the derivative of the restricted log-likelihood by τ²: Σ w² e² − tr P. */
    public double restrictedScore() {
        return squares.twiceWeightedSquares() - squares.trace();
    }

    /** tr P. */
    public double trace() {
        return squares.trace();
    }

    /** tr PV, V = diag(v). */
    public double traceTimesVariances() {
        return squares.trace(v);
    }

    /** tr PP. */
    public double traceOfSquare() {
        return squares.pairTrace(ones, ones);
    }

    /** tr PVP. */
    public double traceOfSquareTimesVariances() {
        return squares.pairTrace(v, ones);
    }

    /** tr PVPV. */
    public double traceOfSquaredVariances() {
        return squares.pairTrace(v, v);
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
        double determinants = squares.logDeterminant() - squares.unweightedLogDeterminant();
        return -((k - p) * LOG_TWO_PI + logVariances() + determinants + q) / 2;
    }

    private double logVariances() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += StrictMath.log(v[i] + tauSquared);
        }
        return sum;
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
        return columns.back(squares.b, shift);
    }

    /** (X'WX)⁻¹ for the columns as given. */
    public Matrix covariance() {
        Matrix t = columns.transformation();
        return symmetric(t.times(squares.inverse()).times(t.transpose()));
    }

    /** Half-way between a matrix and its transpose: rounding must not make a covariance asymmetric. */
    private static Matrix symmetric(Matrix matrix) {
        return matrix.plus(matrix.transpose()).scaled(0.5);
    }

    /** The variance of the fitted value at a row of X, the intercept's 1 included; nothing is lost to a zero that lies far off. */
    public double variance(Vector row) {
        return squares.inverse().quadraticForm(columns.scaledRow(row));
    }

    /** The fitted value at a row of X, the intercept's 1 included. */
    public double fitted(Vector row) {
        return columns.scaledRow(row).dot(Vector.of(squares.b)) + shift;
    }

    /**
     * Wald statistic b'(cov b)⁻¹b of all coefficients but the intercept (of all, where there is none), before any scaling of the
     * covariance.
     */
    public double waldStatistic(boolean intercept) {
        int first = intercept ? 1 : 0;
        int m = p - first;
        double[] block = new double[m * m];
        Matrix covariance = squares.inverse();
        double[] right = new double[m];
        for (int r = 0; r < m; r++) {
            right[r] = squares.b[first + r];
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
        return asGiven(squares.w);
    }

    /** Residuals y − Xb in the order in which the rows were given. */
    public Vector residuals() {
        return asGiven(squares.e);
    }

    /** x'(X'WX)⁻¹x for the row x of every study, in the order in which the rows were given. */
    public Vector fittedVariances() {
        Matrix inverse = squares.inverse();
        double[] variances = new double[k];
        for (int i = 0; i < k; i++) {
            for (int r = 0; r < p; r++) {
                for (int c = 0; c < p; c++) {
                    variances[i] += columns.scaled[r][i] * inverse.get(r, c) * columns.scaled[c][i];
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
