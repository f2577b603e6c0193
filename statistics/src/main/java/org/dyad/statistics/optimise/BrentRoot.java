package org.dyad.statistics.optimise;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a continuous function crosses zero between two points with values of different sign.
 *
 * @param x          the root, within {@code accuracy}
 * @param value      the function there
 * @param accuracy   greatest distance of {@code x} from a change of sign
 * @param iterations function evaluations after the two ends
 */
public record BrentRoot(double x, double value, double accuracy, int iterations) {
    private static final int MOST_ITERATIONS = 500;

    /**
     * Finds a root between {@code lower} and {@code upper}.
     *
     * @param absoluteAccuracy half-width of the final bracket, beside 2 ulp of the root; 0 asks for all that doubles give
     * @throws SearchNotSettled when both ends have the same sign, or a value on the way is NaN
     * @see <a href="https://maths-people.anu.edu.au/~brent/pub/pub011.html">Brent (1973), Algorithms for Minimization
     *     without Derivatives, chapter 4</a>
     */
    public static BrentRoot find(DoubleUnaryOperator f, double lower, double upper, double absoluteAccuracy) {
        double a = lower;
        double b = upper;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if (!(fa * fb <= 0) && !(Math.signum(fa) * Math.signum(fb) <= 0)) {
            throw new SearchNotSettled(
                    "No change of sign between %s (value %s) and %s (value %s).".formatted(a, fa, b, fb),
                    "Give a range over which the function changes sign.");
        }
        double c = a;
        double fc = fa;
        double d = b - a;
        double e = d;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (Math.signum(fb) == Math.signum(fc)) {
                c = a;
                fc = fa;
                d = b - a;
                e = d;
            }
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double accuracy = 2 * Math.ulp(b) + absoluteAccuracy;
            double half = (c - b) / 2;
            if (fb == 0 || Math.abs(half) <= accuracy) { // the equality test is intentional: an exact zero is a root
                return new BrentRoot(b, fb, accuracy, iteration);
            }
            double step = interpolatedStep(a, b, c, fa, fb, fc, half);
            // Brent's two conditions: inside three quarters of the bracket, and less than half the step before last.
            boolean useful = Math.abs(step) < 1.5 * Math.abs(half) - Math.abs(accuracy) / 2
                    && Math.abs(step) < Math.abs(e) / 2
                    && Math.abs(e) >= accuracy
                    && Math.abs(fa) > Math.abs(fb);
            e = useful ? d : half;
            d = useful ? step : half;
            a = b;
            fa = fb;
            b += Math.abs(d) > accuracy ? d : Math.copySign(accuracy, half);
            fb = f.applyAsDouble(b);
            if (Double.isNaN(fb)) {
                throw new SearchNotSettled(
                        "The function is not a number at %s.".formatted(b), "Give a range on which it is defined.");
            }
        }
        throw new SearchNotSettled(
                "No root within %d steps between %s and %s.".formatted(MOST_ITERATIONS, lower, upper),
                "Ask for less accuracy, or a narrower range.");
    }

    /** Inverse quadratic interpolation through three points, or the secant through two. */
    private static double interpolatedStep(double a, double b, double c, double fa, double fb, double fc, double half) {
        double s = fb / fa;
        double p;
        double q;
        if (a == c) {
            p = 2 * half * s;
            q = 1 - s;
        } else {
            double r = fb / fc;
            double t = fa / fc;
            p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
            q = (t - 1) * (r - 1) * (s - 1);
        }
        return p > 0 ? p / -q : -p / q;
    }
}
