package org.dyad.statistics.spline;

import org.dyad.statistics.matrix.Vector;

/**
 * x / (half + x): rises from 0 towards 1, and is 1/2 at {@code half}.
 *
 * @param half greater than 0, in the units of x
 */
public record Saturation(double half) implements Basis {
    public Saturation {
        if (!(half > 0) || !Double.isFinite(half)) {
            throw new IllegalArgumentException("Half of the effect at %s; it must be greater than 0.".formatted(half));
        }
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Vector at(double x) {
        return Vector.of(x / (half + x));
    }

    /** Derivative in {@code half}: -x / (half + x)². */
    public double slopeInHalf(double x) {
        return -x / ((half + x) * (half + x));
    }
}
