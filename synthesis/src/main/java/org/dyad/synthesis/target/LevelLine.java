package org.dyad.synthesis.target;

import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * One number per trial, about a line in covariates of the trials: {@code y_j = a + delta' o_j + u_j + e_j} with
 * {@code Var u_j = t} and {@code Var e_j = v_j}. Without covariates it is {@link OneMean}.
 *
 * @param offsets for each trial its covariates less those at which {@code a} is wanted; empty lists for a mean
 */
record LevelLine(List<Vector> offsets) {
    LevelLine {
        offsets = List.copyOf(offsets);
    }

    /** Coefficients: 1 and one for each covariate. */
    int columns() {
        return 1 + (offsets.isEmpty() ? 0 : offsets.getFirst().size());
    }

    private boolean isMean() {
        return columns() == 1;
    }

    /** The covariates as columns. */
    double[][] moderators() {
        double[][] columns = new double[columns() - 1][];
        for (int m = 0; m < columns.length; m++) {
            int at = m;
            columns[m] = offsets.stream().mapToDouble(o -> o.get(at)).toArray();
        }
        return columns;
    }

    /**
     * What each trial counts for {@code a}: {@code a = sum omega_j y_j}, first row of {@code (X'WX)^-1 X'W}. They add up to 1; beyond
     * the trials' values some are below 0.
     */
    double[] weights(double[] v, double t) {
        double[] w = new double[v.length];
        double total = 0;
        for (int j = 0; j < v.length; j++) {
            w[j] = 1 / (v[j] + t);
            total += w[j];
        }
        if (isMean()) {
            for (int j = 0; j < v.length; j++) {
                w[j] /= total;
            }
            return w;
        }
        double[] unit = new double[columns()];
        unit[0] = 1;
        Vector first = Cholesky.of(information(v, t)).solve(Vector.of(unit));
        for (int j = 0; j < v.length; j++) {
            w[j] *= row(j).dot(first);
        }
        return w;
    }

    /** Variance of {@code a} at {@code t}. */
    double variance(double[] v, double t) {
        if (isMean()) {
            double total = 0;
            for (double variance : v) {
                total += 1 / (variance + t);
            }
            return 1 / total;
        }
        return Cholesky.of(information(v, t)).inverse().get(0, 0);
    }

    /** Cochran's Q about the line. */
    double squares(double[] y, double[] v, double t) {
        return isMean() ? OneMean.squares(y, v, t) : residual(y, v, t, Cholesky.of(information(v, t)));
    }

    /** Minus twice the restricted log-likelihood, up to a constant. */
    double minusTwoLogLikelihood(double[] y, double[] v, double t) {
        if (isMean()) {
            return OneMean.minusTwoLogLikelihood(y, v, t);
        }
        Cholesky information = Cholesky.of(information(v, t));
        double value = information.logDeterminant() + residual(y, v, t, information);
        for (double variance : v) {
            value += StrictMath.log(variance + t);
        }
        return value;
    }

    private double residual(double[] y, double[] v, double t, Cholesky information) {
        Vector score = Vector.zeros(columns());
        for (int j = 0; j < y.length; j++) {
            score = score.plus(row(j).scaled(y[j] / (v[j] + t)));
        }
        Vector line = information.solve(score);
        double squares = 0;
        for (int j = 0; j < y.length; j++) {
            double off = y[j] - row(j).dot(line);
            squares += off * off / (v[j] + t);
        }
        return squares;
    }

    private Vector row(int trial) {
        double[] row = new double[columns()];
        row[0] = 1;
        for (int m = 1; m < row.length; m++) {
            row[m] = offsets.get(trial).get(m - 1);
        }
        return Vector.of(row);
    }

    private Matrix information(double[] v, double t) {
        int p = columns();
        double[] entries = new double[p * p];
        for (int j = 0; j < v.length; j++) {
            Vector x = row(j);
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    entries[a * p + b] += x.get(a) * x.get(b) / (v[j] + t);
                }
            }
        }
        return Matrix.ofRowMajor(p, p, entries);
    }
}
