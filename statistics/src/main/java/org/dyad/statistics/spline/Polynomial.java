package org.dyad.statistics.spline;

import org.dyad.statistics.matrix.Vector;

/**
 * x, x², ..., up to {@code degree}.
 *
 * @param degree at least 1
 */
public record Polynomial(int degree) implements Basis {
    public Polynomial {
        if (degree < 1) {
            throw new IllegalArgumentException("A polynomial of degree %d; at least 1 is needed.".formatted(degree));
        }
    }

    @Override
    public int size() {
        return degree;
    }

    @Override
    public Vector at(double x) {
        double[] powers = new double[degree];
        double power = 1;
        for (int i = 0; i < degree; i++) {
            power *= x;
            powers[i] = power;
        }
        return Vector.of(powers);
    }
}
