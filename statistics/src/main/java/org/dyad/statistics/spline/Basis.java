package org.dyad.statistics.spline;

import java.util.List;
import org.dyad.statistics.matrix.Vector;

/** Functions of one variable whose weighted sum is a curve, without a constant. */
public sealed interface Basis
        permits Polynomial, PiecewiseLinear, RestrictedCubicSpline, FractionalPolynomial, Saturation {
    /** Number of functions. */
    int size();

    /** Their values at {@code x}; the first is x itself but for fractional polynomials and saturation. */
    Vector at(double x);

    /** Checks that knots are finite, ascending and distinct. */
    static List<Double> ascending(List<Double> knots, int least, String what) {
        if (knots.size() < least) {
            throw new IllegalArgumentException(
                    "%s needs at least %d knots; %d given.".formatted(what, least, knots.size()));
        }
        for (int i = 0; i < knots.size(); i++) {
            boolean finite = Double.isFinite(knots.get(i));
            if (!finite || (i > 0 && !(knots.get(i) > knots.get(i - 1)))) {
                throw new IllegalArgumentException(
                        "%s: the knots are %s; they must be finite, ascending and distinct.".formatted(what, knots));
            }
        }
        return List.copyOf(knots);
    }
}
