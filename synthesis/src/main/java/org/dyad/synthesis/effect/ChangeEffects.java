package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.Change;

/** Effect sizes of one group on two occasions: first minus (or over) second; r is their correlation, J = J(n − 1). */
final class ChangeEffects {
    private static final String FEW = "Standardising a change needs more than 2 people.";

    private ChangeEffects() {}

    /** m₁ − m₂, variance (s₁² + s₂² − 2 r s₁ s₂)/n. */
    static EffectSize meanChange(Change d) {
        return EffectSize.of(d.study(), d.m1() - d.m2(), varianceOfChange(d) / d.n());
    }

    /**
     * g = J (m₁ − m₂) / s with s the SD of the changes; variance 1/n + g²/(2n).
     *
     * @see <a href="https://doi.org/10.3102/10769986018003271">Gibbons, Hedeker, Davis (1993)</a>
     */
    static EffectSize standardisedByChange(Change d) {
        if (!HedgesCorrection.isDefined(d.n() - 1)) {
            return undefined(d.study(), FEW);
        }
        double spread = varianceOfChange(d);
        if (!(spread > 0)) {
            return undefined(d.study(), "The standard deviation of the changes is 0.");
        }
        double g = HedgesCorrection.of(d.n() - 1) * (d.m1() - d.m2()) / Math.sqrt(spread);
        return EffectSize.of(d.study(), g, 1 / d.n() + g * g / (2 * d.n()));
    }

    /**
     * g = J (m₁ − m₂) / s₁; variance 2(1 − r)/n + g²/(2n).
     *
     * @see <a href="https://doi.org/10.1111/j.2044-8317.1988.tb00901.x">Becker (1988)</a>
     */
    static EffectSize standardisedByFirst(Change d) {
        if (!HedgesCorrection.isDefined(d.n() - 1)) {
            return undefined(d.study(), FEW);
        }
        if (!(d.sd1() > 0)) {
            return undefined(d.study(), "The first standard deviation is 0.");
        }
        double g = HedgesCorrection.of(d.n() - 1) * (d.m1() - d.m2()) / d.sd1();
        return EffectSize.of(d.study(), g, 2 * (1 - d.r()) / d.n() + g * g / (2 * d.n()));
    }

    /**
     * g as {@link #standardisedByFirst}; variance s²/(s₁²(n − 1)) + g²/(2(n − 1)) with s the SD of the changes, times J² or
     * not.
     *
     * @see <a href="https://doi.org/10.1037/1082-989X.13.2.99">Bonett (2008)</a>
     */
    static EffectSize standardisedByFirstUnequal(Change d, VarianceCorrection correction) {
        if (!HedgesCorrection.isDefined(d.n() - 1)) {
            return undefined(d.study(), FEW);
        }
        if (!(d.sd1() > 0)) {
            return undefined(d.study(), "The first standard deviation is 0.");
        }
        double j = HedgesCorrection.of(d.n() - 1);
        double g = j * (d.m1() - d.m2()) / d.sd1();
        double variance = varianceOfChange(d) / (d.sd1() * d.sd1() * (d.n() - 1)) + g * g / (2 * (d.n() - 1));
        return EffectSize.of(d.study(), g, variance * correction.factor(j));
    }

    /**
     * ln(m₁/m₂), variance (c₁² + c₂² − 2 r c₁ c₂)/n with the coefficients of variation c = s/m.
     *
     * @see <a href="https://doi.org/10.1890/11-0423.1">Lajeunesse (2011)</a>
     */
    static EffectSize ratioOfMeans(Change d) {
        if (!(d.m1() > 0 && d.m2() > 0)) {
            return undefined(d.study(), "A ratio of means needs both means above 0.");
        }
        double c1 = d.sd1() / d.m1();
        double c2 = d.sd2() / d.m2();
        return EffectSize.of(
                d.study(), StrictMath.log(d.m1() / d.m2()), (c1 * c1 + c2 * c2 - 2 * d.r() * c1 * c2) / d.n());
    }

    private static double varianceOfChange(Change d) {
        return d.sd1() * d.sd1() + d.sd2() * d.sd2() - 2 * d.r() * d.sd1() * d.sd2();
    }
}
