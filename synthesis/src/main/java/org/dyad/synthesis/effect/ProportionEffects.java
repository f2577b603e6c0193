package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.Proportion;

/** Effect sizes of one proportion p = x/n, after any correction for zero cells. */
final class ProportionEffects {
    private static final String ZERO = "No events, or only events, and nothing is added: the logarithm does not exist.";

    private ProportionEffects() {}

    /** p, variance p(1 − p)/n. */
    static EffectSize plain(Proportion d) {
        double p = d.x() / d.n();
        return EffectSize.of(d.study(), p, p * ((d.n() - d.x()) / d.n()) / d.n());
    }

    /** ln p, variance 1/x − 1/n. */
    static EffectSize log(Proportion d) {
        return d.x() > 0
                ? EffectSize.of(d.study(), StrictMath.log(d.x() / d.n()), 1 / d.x() - 1 / d.n())
                : undefined(d.study(), ZERO);
    }

    /** ln(p/(1 − p)), variance 1/x + 1/(n − x). */
    static EffectSize logit(Proportion d) {
        double others = d.n() - d.x();
        return d.x() > 0 && others > 0
                ? EffectSize.of(d.study(), StrictMath.log(d.x() / others), 1 / d.x() + 1 / others)
                : undefined(d.study(), ZERO);
    }

    /** arcsin√p, variance 1/(4n). */
    static EffectSize arcsine(Proportion d) {
        return EffectSize.of(d.study(), StrictMath.asin(Math.sqrt(d.x() / d.n())), 1 / (4 * d.n()));
    }

    /**
     * (arcsin√(x/(n + 1)) + arcsin√((x + 1)/(n + 1)))/2, variance 1/(4n + 2).
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177729756">Freeman, Tukey (1950)</a>
     */
    static EffectSize doubleArcsine(Proportion d) {
        double low = StrictMath.asin(Math.sqrt(d.x() / (d.n() + 1)));
        double high = StrictMath.asin(Math.sqrt((d.x() + 1) / (d.n() + 1)));
        return EffectSize.of(d.study(), (low + high) / 2, 1 / (4 * d.n() + 2));
    }

    static Proportion corrected(Proportion d, double amount) {
        return new Proportion(d.study(), d.x() + amount, d.n() + 2 * amount);
    }

    static boolean hasZero(Proportion d) {
        return d.x() == 0 || d.x() == d.n();
    }
}
