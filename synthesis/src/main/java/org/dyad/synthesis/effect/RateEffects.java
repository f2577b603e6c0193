package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.Rate;
import org.dyad.synthesis.effect.StudyData.TwoRates;

/** Effect sizes of incidence rates: x events in t units of person-time, after any correction for zero counts. */
final class RateEffects {
    private static final String ZERO = "No events and nothing is added: the logarithm does not exist.";

    private RateEffects() {}

    /** x/t, variance x/t². */
    static EffectSize plain(Rate d) {
        return EffectSize.of(d.study(), d.x() / d.t(), d.x() / d.t() / d.t());
    }

    /** ln(x/t), variance 1/x. */
    static EffectSize log(Rate d) {
        return d.x() > 0
                ? EffectSize.of(d.study(), StrictMath.log(d.x() / d.t()), 1 / d.x())
                : undefined(d.study(), ZERO);
    }

    /** √(x/t), variance 1/(4t). */
    static EffectSize root(Rate d) {
        return EffectSize.of(d.study(), Math.sqrt(d.x() / d.t()), 1 / (4 * d.t()));
    }

    /** (√(x/t) + √((x + 1)/t))/2, variance 1/(4t) (Freeman, Tukey 1950). */
    static EffectSize freemanTukey(Rate d) {
        return EffectSize.of(
                d.study(), (Math.sqrt(d.x() / d.t()) + Math.sqrt(d.x() / d.t() + 1 / d.t())) / 2, 1 / (4 * d.t()));
    }

    /** ln((x₁/t₁)/(x₂/t₂)), variance 1/x₁ + 1/x₂. */
    static EffectSize ratio(TwoRates d) {
        return d.x1() > 0 && d.x2() > 0
                ? EffectSize.of(
                        d.study(),
                        StrictMath.log(d.x1() / d.t1()) - StrictMath.log(d.x2() / d.t2()),
                        1 / d.x1() + 1 / d.x2())
                : undefined(d.study(), ZERO);
    }

    /** x₁/t₁ − x₂/t₂, variance x₁/t₁² + x₂/t₂². */
    static EffectSize difference(TwoRates d) {
        double first = d.x1() / d.t1();
        double second = d.x2() / d.t2();
        return EffectSize.of(d.study(), first - second, first / d.t1() + second / d.t2());
    }

    /** √(x₁/t₁) − √(x₂/t₂), variance 1/(4t₁) + 1/(4t₂). */
    static EffectSize rootDifference(TwoRates d) {
        return EffectSize.of(
                d.study(),
                Math.sqrt(d.x1() / d.t1()) - Math.sqrt(d.x2() / d.t2()),
                1 / (4 * d.t1()) + 1 / (4 * d.t2()));
    }

    static Rate corrected(Rate d, double amount) {
        return new Rate(d.study(), d.x() + amount, d.t());
    }

    static TwoRates corrected(TwoRates d, double amount) {
        return new TwoRates(d.study(), d.x1() + amount, d.t1(), d.x2() + amount, d.t2());
    }
}
