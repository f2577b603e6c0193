package org.dyad.statistics.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small dense matrix that cannot be changed; entries are counted from 0 and held by rows. */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] entries;

    private Matrix(int rows, int columns, double[] owned) {
        this.rows = rows;
        this.columns = columns;
        this.entries = owned;
    }

    /** A matrix of the given rows, copied; all must be equally long. */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "Row %d has %d entries where the first row has %d: all must be equal."
                                .formatted(i + 1, rows[i].length, columns));
            }
            System.arraycopy(rows[i], 0, entries, i * columns, columns);
        }
        return new Matrix(rows.length, columns, entries);
    }

    /** A matrix from its entries, row after row, copied. */
    public static Matrix ofRowMajor(int rows, int columns, double... entries) {
        if (entries.length != rows * columns) {
            throw new IllegalArgumentException("A %d by %d matrix has %d entries; %d were given."
                    .formatted(rows, columns, rows * columns, entries.length));
        }
        return new Matrix(rows, columns, entries.clone());
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    public static Matrix identity(int order) {
        Matrix identity = zeros(order, order);
        for (int i = 0; i < order; i++) {
            identity.entries[i * order + i] = 1;
        }
        return identity;
    }

    /** A square matrix with these numbers on its diagonal and 0 elsewhere. */
    public static Matrix diagonal(double... diagonal) {
        Matrix matrix = zeros(diagonal.length, diagonal.length);
        for (int i = 0; i < diagonal.length; i++) {
            matrix.entries[i * diagonal.length + i] = diagonal[i];
        }
        return matrix;
    }

    static Matrix owning(int rows, int columns, double[] entries) {
        return new Matrix(rows, columns, entries);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column %d of a matrix with %d columns".formatted(column, columns));
        }
        return entries[row * columns + column];
    }

    public Vector row(int row) {
        return Vector.owning(Arrays.copyOfRange(entries, row * columns, (row + 1) * columns));
    }

    public Vector column(int column) {
        double[] entry = new double[rows];
        for (int i = 0; i < rows; i++) {
            entry[i] = get(i, column);
        }
        return Vector.owning(entry);
    }

    public Vector diagonal() {
        double[] diagonal = new double[Math.min(rows, columns)];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = entries[i * columns + i];
        }
        return Vector.owning(diagonal);
    }

    public Matrix times(Matrix right) {
        requireInner(columns, right.rows);
        double[] product = new double[rows * right.columns];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double factor = entries[i * columns + k];
                for (int j = 0; j < right.columns; j++) {
                    product[i * right.columns + j] += factor * right.entries[k * right.columns + j];
                }
            }
        }
        return new Matrix(rows, right.columns, product);
    }

    public Vector times(Vector right) {
        requireInner(columns, right.size());
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                sum += entries[i * columns + k] * right.get(k);
            }
            product[i] = sum;
        }
        return Vector.owning(product);
    }

    public Matrix transpose() {
        double[] transposed = new double[entries.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = entries[i * columns + j];
            }
        }
        return new Matrix(columns, rows, transposed);
    }

    public Matrix plus(Matrix other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("Sum of a %d by %d and a %d by %d matrix: shapes must be equal."
                    .formatted(rows, columns, other.rows, other.columns));
        }
        double[] sum = entries.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.entries[i];
        }
        return new Matrix(rows, columns, sum);
    }

    public Matrix scaled(double factor) {
        double[] scaled = entries.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Matrix(rows, columns, scaled);
    }

    /** The matrix of the given rows and columns, in the order given. */
    public Matrix select(List<Integer> rowIndices, List<Integer> columnIndices) {
        double[] selected = new double[rowIndices.size() * columnIndices.size()];
        int next = 0;
        for (int row : rowIndices) {
            for (int column : columnIndices) {
                selected[next++] = get(row, column);
            }
        }
        return new Matrix(rowIndices.size(), columnIndices.size(), selected);
    }

    /** x' A x. */
    public double quadraticForm(Vector x) {
        return x.dot(times(x));
    }

    /** True when the matrix equals its transpose within {@code tolerance} times its largest entry. */
    public boolean isSymmetric(double tolerance) {
        if (rows != columns) {
            return false;
        }
        double largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Math.abs(entry));
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(get(i, j) - get(j, i)) <= tolerance * largest)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A copy of the entries, row after row. */
    public double[] toRowMajorArray() {
        return entries.clone();
    }

    public List<List<Double>> toLists() {
        List<List<Double>> lists = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lists.add(row(i).toList());
        }
        return List.copyOf(lists);
    }

    private void requireInner(int left, int right) {
        if (left != right) {
            throw new IllegalArgumentException(
                    "Product of a matrix with %d columns and something with %d rows: equal numbers are needed."
                            .formatted(left, right));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return toLists().toString();
    }
}
