package org.dyad.statistics.spline;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * x and (x - k)+ for each knot k: a broken line whose slope changes at each knot by that function's coefficient.
 *
 * @param knots ascending, at least 1
 */
public record PiecewiseLinear(List<Double> knots) implements Basis {
    public PiecewiseLinear {
        knots = Basis.ascending(knots, 1, "A piecewise-linear curve");
    }

    @Override
    public int size() {
        return knots.size() + 1;
    }

    @Override
    public Vector at(double x) {
        double[] values = new double[size()];
        values[0] = x;
        for (int i = 0; i < knots.size(); i++) {
            values[i + 1] = Math.max(0, x - knots.get(i));
        }
        return Vector.of(values);
    }
}
