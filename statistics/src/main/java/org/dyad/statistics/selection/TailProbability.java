package org.dyad.statistics.selection;

import org.dyad.statistics.distribution.Normal;

/**
 * P(Y ≥ b) for Y normal with mean m and variance s² = v + t, or P(|Y| ≥ b), with its derivatives by m and t. With z = (b − m)/s and φ
 * the standard normal density:
 * <pre>{@code  ∂m = φ/s   ∂t = φz/2s²   ∂mm = φz/s²   ∂mt = φ(z² − 1)/2s³   ∂tt = φ(z³ − 3z)/4s⁴ }</pre>
 */
record TailProbability(double p, double m, double t, double mm, double mt, double tt) {
    static final TailProbability NONE = new TailProbability(0, 0, 0, 0, 0, 0);
    static final TailProbability ALL = new TailProbability(1, 0, 0, 0, 0, 0);

    /** P(Y ≥ b). */
    static TailProbability above(double b, double mean, double s) {
        double z = (b - mean) / s;
        double d = Normal.density(z);
        double s2 = s * s;
        return new TailProbability(
                Normal.survival(z),
                d / s,
                d * z / (2 * s2),
                d * z / s2,
                d * (z * z - 1) / (2 * s2 * s),
                d * (z * z * z - 3 * z) / (4 * s2 * s2));
    }

    /** P(|Y| ≥ b) = P(Y ≥ b) + P(−Y ≥ b). */
    static TailProbability outside(double b, double mean, double s) {
        TailProbability right = above(b, mean, s);
        TailProbability left = above(b, -mean, s);
        return new TailProbability(
                right.p + left.p,
                right.m - left.m,
                right.t + left.t,
                right.mm + left.mm,
                right.mt - left.mt,
                right.tt + left.tt);
    }

    TailProbability minus(TailProbability other) {
        return new TailProbability(p - other.p, m - other.m, t - other.t, mm - other.mm, mt - other.mt, tt - other.tt);
    }

    TailProbability scaled(double factor) {
        return new TailProbability(factor * p, factor * m, factor * t, factor * mm, factor * mt, factor * tt);
    }

    TailProbability plus(TailProbability other) {
        return new TailProbability(p + other.p, m + other.m, t + other.t, mm + other.mm, mt + other.mt, tt + other.tt);
    }
}
