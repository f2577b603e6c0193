package org.dyad.statistics.spline;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/**
 * A cubic spline that is linear before the first and after the last of K knots: x and, for j = 1, ..., K - 2,
 *
 * <pre>{@code
 *  [(x - k_j)+^3 - (x - k_{K-1})+^3 (k_K - k_j) / (k_K - k_{K-1})
 *                + (x - k_K)+^3 (k_{K-1} - k_j) / (k_K - k_{K-1})] / (k_K - k_1)^2
 * }</pre>
 *
 * @param knots ascending, at least 3
 * @see <a href="https://doi.org/10.1007/978-3-319-19425-7">Harrell (2015), Regression Modeling Strategies, 2nd ed., 2.4.5</a>
 */
public record RestrictedCubicSpline(List<Double> knots) implements Basis {
    public RestrictedCubicSpline {
        knots = Basis.ascending(knots, 3, "A restricted cubic spline");
    }

    @Override
    public int size() {
        return knots.size() - 1;
    }

    @Override
    public Vector at(double x) {
        int last = knots.size() - 1;
        double end = knots.get(last);
        double beforeEnd = knots.get(last - 1);
        double width = end - knots.get(0);
        double[] values = new double[size()];
        values[0] = x;
        for (int j = 0; j < last - 1; j++) {
            double knot = knots.get(j);
            double cubic = cubeAbove(x - knot)
                    - cubeAbove(x - beforeEnd) * (end - knot) / (end - beforeEnd)
                    + cubeAbove(x - end) * (beforeEnd - knot) / (end - beforeEnd);
            values[j + 1] = cubic / (width * width);
        }
        return Vector.of(values);
    }

    private static double cubeAbove(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
