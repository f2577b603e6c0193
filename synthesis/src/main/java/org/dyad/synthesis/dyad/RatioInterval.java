package org.dyad.synthesis.dyad;

/** The values of a ratio that the data do not exclude. */
public sealed interface RatioInterval {
    /** From lower to upper. */
    record Bounded(double lower, double upper) implements RatioInterval {}

    /** Everything up to one value and everything from another on: the denominator may be 0. */
    record TwoRays(double upTo, double from) implements RatioInterval {}

    /** No value is excluded. */
    record Everything() implements RatioInterval {}

    /**
     * Fieller's interval of a / b: all θ with (a - θ b)² ≤ t² Var(a - θ b). It is bounded only where b differs from 0 by the
     * same test.
     *
     * @param t quantile of the test
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1954.tb00159.x">Fieller (1954)</a>
     */
    static RatioInterval fieller(double a, double b, double varA, double covariance, double varB, double t) {
        double square = b * b - t * t * varB;
        double cross = a * b - t * t * covariance;
        double constant = a * a - t * t * varA;
        double discriminant = cross * cross - square * constant;
        if (square > 0) {
            double root = StrictMath.sqrt(Math.max(0, discriminant));
            return new Bounded((cross - root) / square, (cross + root) / square);
        }
        if (square == 0 || !(discriminant > 0)) {
            return new Everything();
        }
        double root = StrictMath.sqrt(discriminant);
        return new TwoRays((cross + root) / square, (cross - root) / square);
    }
}
