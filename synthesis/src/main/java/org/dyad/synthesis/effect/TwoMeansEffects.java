package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.TwoMeans;

/**
 * Effect sizes of two groups with a continuous outcome. n₁, n₂ sizes, m = n₁ + n₂ − 2, s² the pooled variance,
 * J = J(m) the {@linkplain HedgesCorrection Hedges correction}, g = J (mean₁ − mean₂) / s.
 */
final class TwoMeansEffects {
    private static final String FEW = "Standardising needs more than 3 people in the two groups together.";

    private TwoMeansEffects() {}

    /** mean₁ − mean₂, variance s₁²/n₁ + s₂²/n₂. */
    static EffectSize meanDifference(TwoMeans d) {
        return EffectSize.of(d.study(), d.mean1() - d.mean2(), square(d.sd1()) / d.n1() + square(d.sd2()) / d.n2());
    }

    /** mean₁ − mean₂, variance s² (1/n₁ + 1/n₂). */
    static EffectSize meanDifferencePooled(TwoMeans d) {
        if (!(d.n1() + d.n2() > 2)) {
            return undefined(d.study(), "A pooled SD needs more than 2 people in the two groups together.");
        }
        return EffectSize.of(d.study(), d.mean1() - d.mean2(), pooledVariance(d) * inverseSizes(d));
    }

    /**
     * g, with the large-sample variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).
     *
     * @see <a href="https://doi.org/10.1016/C2009-0-03396-0">Hedges, Olkin (1985), Statistical Methods for Meta-Analysis,
     *     p. 80</a>
     */
    static EffectSize standardised(TwoMeans d) {
        return lacksSpread(d)
                ? undefined(d.study(), why(d))
                : EffectSize.of(d.study(), hedges(d), inverseSizes(d) + halved(square(hedges(d)), d));
    }

    /** g, with its unbiased variance 1/n₁ + 1/n₂ + (1 − (m − 2)/(m J²)) g². */
    static EffectSize standardisedUnbiased(TwoMeans d) {
        if (lacksSpread(d)) {
            return undefined(d.study(), why(d));
        }
        double m = freedom(d);
        double j = HedgesCorrection.of(m);
        double g = hedges(d);
        return EffectSize.of(d.study(), g, inverseSizes(d) + (1 - (m - 2) / (m * j * j)) * g * g);
    }

    /** g, with the large-sample variance taken at {@code meanG}, the mean of all studies' g weighted by their size. */
    static EffectSize standardisedAveraged(TwoMeans d, double meanG) {
        return lacksSpread(d)
                ? undefined(d.study(), why(d))
                : EffectSize.of(d.study(), hedges(d), inverseSizes(d) + halved(square(meanG), d));
    }

    /**
     * With S² = (s₁² + s₂²)/2: J (mean₁ − mean₂) / S, variance
     * {@code g² (s₁⁴/(n₁−1) + s₂⁴/(n₂−1)) / (8 S⁴) + (s₁²/(n₁−1) + s₂²/(n₂−1)) / S²}, times J² or not.
     *
     * @see <a href="https://doi.org/10.1037/1082-989X.13.2.99">Bonett (2008)</a>
     */
    static EffectSize standardisedUnequal(TwoMeans d, VarianceCorrection correction) {
        if (lacksSpread(d) || !(d.n1() > 1 && d.n2() > 1)) {
            return undefined(d.study(), d.n1() > 1 && d.n2() > 1 ? why(d) : "Each group needs more than 1 person.");
        }
        double a = square(d.sd1());
        double b = square(d.sd2());
        double j = HedgesCorrection.of(freedom(d));
        double g = j * (d.mean1() - d.mean2()) / Math.sqrt((a + b) / 2);
        double variance = g * g * (a * a / (d.n1() - 1) + b * b / (d.n2() - 1)) / (2 * square(a + b))
                + (a / (d.n1() - 1) + b / (d.n2() - 1)) / ((a + b) / 2);
        return EffectSize.of(d.study(), g, variance * correction.factor(j));
    }

    /**
     * ln(mean₁/mean₂), variance s₁²/(n₁ mean₁²) + s₂²/(n₂ mean₂²); with the second-order correction half the difference of the two
     * terms is added to the effect.
     *
     * @see <a href="https://doi.org/10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2">Hedges, Gurevitch, Curtis (1999)</a>
     * @see <a href="https://doi.org/10.1890/14-2402.1">Lajeunesse (2015)</a>
     */
    static EffectSize ratioOfMeans(TwoMeans d, RatioBias bias) {
        if (!(d.mean1() > 0 && d.mean2() > 0)) {
            return undefined(d.study(), "A ratio of means needs both means above 0.");
        }
        double first = square(d.sd1() / d.mean1()) / d.n1();
        double second = square(d.sd2() / d.mean2()) / d.n2();
        double shift =
                switch (bias) {
                    case PLAIN -> 0;
                    case SECOND_ORDER -> (first - second) / 2;
                };
        return EffectSize.of(d.study(), StrictMath.log(d.mean1() / d.mean2()) + shift, first + second);
    }

    /**
     * ln(s₁/s₂) + 1/(2(n₁ − 1)) − 1/(2(n₂ − 1)), variance 1/(2(n₁ − 1)) + 1/(2(n₂ − 1)).
     *
     * @see <a href="https://doi.org/10.1111/2041-210X.12309">Nakagawa et al. (2015)</a>
     */
    static EffectSize ratioOfSds(TwoMeans d) {
        if (!(d.n1() > 1 && d.n2() > 1)) {
            return undefined(d.study(), "Each group needs more than 1 person.");
        }
        if (!(d.sd1() > 0 && d.sd2() > 0)) {
            return undefined(d.study(), "A ratio of standard deviations needs both above 0.");
        }
        double first = 1 / (2 * (d.n1() - 1));
        double second = 1 / (2 * (d.n2() - 1));
        return EffectSize.of(d.study(), StrictMath.log(d.sd1() / d.sd2()) + first - second, first + second);
    }

    /** g; only where {@link #lacksSpread} is false. */
    static double hedges(TwoMeans d) {
        return HedgesCorrection.of(freedom(d)) * (d.mean1() - d.mean2()) / Math.sqrt(pooledVariance(d));
    }

    static boolean lacksSpread(TwoMeans d) {
        return !HedgesCorrection.isDefined(freedom(d)) || !(d.sd1() > 0 || d.sd2() > 0) || !(pooledVariance(d) > 0);
    }

    private static String why(TwoMeans d) {
        return HedgesCorrection.isDefined(freedom(d)) ? "Both standard deviations are 0." : FEW;
    }

    private static double freedom(TwoMeans d) {
        return d.n1() + d.n2() - 2;
    }

    private static double pooledVariance(TwoMeans d) {
        return ((d.n1() - 1) * square(d.sd1()) + (d.n2() - 1) * square(d.sd2())) / freedom(d);
    }

    private static double inverseSizes(TwoMeans d) {
        return 1 / d.n1() + 1 / d.n2();
    }

    private static double halved(double gSquared, TwoMeans d) {
        return gSquared / (2 * (d.n1() + d.n2()));
    }

    private static double square(double x) {
        return x * x;
    }
}
