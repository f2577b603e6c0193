package org.dyad.statistics.meta;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * The design matrix as it is computed with: behind an intercept every column is centred and divided by its standard deviation, so that a
 * calendar year costs no digits; without an intercept it is only divided. Knows the way back to the columns as they were given.
 */
final class Columns {
    final double[][] scaled;
    private final double[] centre;
    private final double[] scale;
    private final boolean intercept;

    private Columns(double[][] scaled, double[] centre, double[] scale, boolean intercept) {
        this.scaled = scaled;
        this.centre = centre;
        this.scale = scale;
        this.intercept = intercept;
    }

    /** {@code columns} without the intercept's, rows in canonical order. */
    static Columns of(double[][] columns, boolean intercept, int rows) {
        int first = intercept ? 1 : 0;
        int p = columns.length + first;
        double[][] scaled = new double[p][];
        double[] centre = new double[p];
        double[] scale = new double[p];
        if (intercept) {
            scaled[0] = new double[rows];
            java.util.Arrays.fill(scaled[0], 1);
            scale[0] = 1;
        }
        for (int j = first; j < p; j++) {
            double[] column = columns[j - first];
            centre[j] = intercept ? sum(column) / rows : 0;
            double squares = 0;
            for (double value : column) {
                squares += (value - centre[j]) * (value - centre[j]);
            }
            // A constant column stays as it is; the caller finds the rank deficiency and can name it.
            scale[j] = squares > 0 ? Math.sqrt(squares / rows) : 1;
            scaled[j] = new double[rows];
            for (int i = 0; i < rows; i++) {
                scaled[j][i] = (column[i] - centre[j]) / scale[j];
            }
        }
        return new Columns(scaled, centre, scale, intercept);
    }

    int count() {
        return scaled.length;
    }

    /** Row of the scaled design for a row of the given one, the intercept's 1 included in both. */
    Vector scaledRow(Vector row) {
        double[] result = new double[scaled.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = intercept && j == 0 ? 1 : (row.get(j) - centre[j]) / scale[j];
        }
        return Vector.of(result);
    }

    /** Coefficients of the columns as given; {@code shift} was taken from the outcome before fitting. */
    Vector back(double[] coefficients, double shift) {
        double[] result = new double[coefficients.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = coefficients[j] / scale[j];
        }
        if (intercept) {
            double atZero = coefficients[0] + shift;
            for (int j = 1; j < result.length; j++) {
                atZero -= centre[j] * result[j];
            }
            result[0] = atZero;
        }
        return Vector.of(result);
    }

    /** T, with coefficients as given = T times coefficients as computed (apart from the shift). */
    Matrix transformation() {
        int p = scaled.length;
        double[][] t = new double[p][p];
        for (int j = 0; j < p; j++) {
            t[j][j] = 1 / scale[j];
        }
        if (intercept) {
            for (int j = 1; j < p; j++) {
                t[0][j] = -centre[j] / scale[j];
            }
        }
        return Matrix.of(t);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
