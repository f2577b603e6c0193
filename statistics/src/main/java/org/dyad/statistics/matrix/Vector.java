package org.dyad.statistics.matrix;

import java.util.Arrays;
import java.util.List;

/** A column of numbers that cannot be changed. */
public final class Vector {
    private final double[] entries;

    private Vector(double[] owned) {
        this.entries = owned;
    }

    /** A vector of these entries; the array is copied. */
    public static Vector of(double... entries) {
        return new Vector(entries.clone());
    }

    /** A vector of these entries, in the order of the list. */
    public static Vector of(List<Double> entries) {
        return new Vector(entries.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A vector of {@code size} zeros. */
    public static Vector zeros(int size) {
        return new Vector(new double[size]);
    }

    static Vector owning(double[] entries) {
        return new Vector(entries);
    }

    public int size() {
        return entries.length;
    }

    /** The entry at {@code index}, counted from 0. */
    public double get(int index) {
        return entries[index];
    }

    /** The sum of products of the entries. */
    public double dot(Vector other) {
        requireSize(other, "dot product");
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            sum += entries[i] * other.entries[i];
        }
        return sum;
    }

    public Vector plus(Vector other) {
        requireSize(other, "sum");
        double[] sum = entries.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.entries[i];
        }
        return new Vector(sum);
    }

    public Vector minus(Vector other) {
        return plus(other.scaled(-1));
    }

    public Vector scaled(double factor) {
        double[] scaled = entries.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Vector(scaled);
    }

    /** A copy of the entries. */
    public double[] toArray() {
        return entries.clone();
    }

    public List<Double> toList() {
        return Arrays.stream(entries).boxed().toList();
    }

    private void requireSize(Vector other, String what) {
        if (entries.length != other.entries.length) {
            throw new IllegalArgumentException("%s of vectors of %d and %d entries: they must be equally long."
                    .formatted(what, entries.length, other.entries.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return Arrays.toString(entries);
    }
}
