package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.TwoByTwo;

/**
 * Effect sizes of two-by-two tables. a, b events and non-events of group 1, c, d of group 2, after any correction for zero
 * cells; n₁ = a + b, n₂ = c + d, n = n₁ + n₂; p = a/n₁, q = c/n₂.
 */
final class TwoByTwoEffects {
    private static final String ZERO =
            "A cell is 0 and nothing is added to it; the ratio does not exist. Allow a zero-cell correction.";

    private TwoByTwoEffects() {}

    /** ln(p/q), variance 1/a − 1/n₁ + 1/c − 1/n₂. */
    static EffectSize riskRatio(TwoByTwo t) {
        double n1 = t.ai() + t.bi();
        double n2 = t.ci() + t.di();
        if (!(t.ai() > 0 && t.ci() > 0)) {
            return undefined(t.study(), ZERO);
        }
        return EffectSize.of(
                t.study(),
                StrictMath.log(t.ai() / n1) - StrictMath.log(t.ci() / n2),
                1 / t.ai() - 1 / n1 + 1 / t.ci() - 1 / n2);
    }

    /** ln(ad/bc), variance 1/a + 1/b + 1/c + 1/d (Woolf 1955). */
    static EffectSize oddsRatio(TwoByTwo t) {
        if (hasZero(t)) {
            return undefined(t.study(), ZERO);
        }
        return EffectSize.of(
                t.study(), StrictMath.log(t.ai() / t.bi()) - StrictMath.log(t.ci() / t.di()), inverseCells(t));
    }

    /** p − q, variance p(1 − p)/n₁ + q(1 − q)/n₂. */
    static EffectSize riskDifference(TwoByTwo t) {
        double n1 = t.ai() + t.bi();
        double n2 = t.ci() + t.di();
        double p = t.ai() / n1;
        double q = t.ci() / n2;
        return EffectSize.of(t.study(), p - q, p * (t.bi() / n1) / n1 + q * (t.di() / n2) / n2);
    }

    /**
     * (a − E)/V with the mean E = n₁(a + c)/n and variance V = n₁n₂(a + c)(b + d)/(n²(n − 1)) of the hypergeometric distribution;
     * variance 1/V.
     *
     * @see <a href="https://doi.org/10.1016/S0033-0620(85)80003-7">Yusuf et al. (1985)</a>
     */
    static EffectSize peto(TwoByTwo t) {
        double n1 = t.ai() + t.bi();
        double n2 = t.ci() + t.di();
        double n = n1 + n2;
        double events = t.ai() + t.ci();
        double others = t.bi() + t.di();
        double v = events * others * (n1 / n) * (n2 / n) / (n - 1);
        if (!(v > 0)) {
            return undefined(
                    t.study(), "No events in either group, or only events: the Peto odds ratio does not exist.");
        }
        return EffectSize.of(t.study(), (t.ai() - events * n1 / n) / v, 1 / v);
    }

    /**
     * arcsin√p − arcsin√q, variance 1/(4n₁) + 1/(4n₂); no correction for zero cells is needed.
     *
     * @see <a href="https://doi.org/10.1002/sim.3511">Rücker, Schwarzer, Carpenter, Olkin (2009)</a>
     */
    static EffectSize arcsine(TwoByTwo t) {
        double n1 = t.ai() + t.bi();
        double n2 = t.ci() + t.di();
        double difference = StrictMath.asin(Math.sqrt(t.ai() / n1)) - StrictMath.asin(Math.sqrt(t.ci() / n2));
        return EffectSize.of(t.study(), difference, 1 / (4 * n1) + 1 / (4 * n2));
    }

    /** Q = (ad − bc)/(ad + bc), variance (1 − Q²)² (1/a + 1/b + 1/c + 1/d)/4 (Yule 1912). */
    static EffectSize yuleQ(TwoByTwo t) {
        if (hasZero(t)) {
            return undefined(t.study(), ZERO);
        }
        double odds = t.ai() * t.di() / (t.bi() * t.ci());
        double q = (odds - 1) / (odds + 1);
        double oneLess = 1 - q * q;
        return EffectSize.of(t.study(), q, oneLess * oneLess * inverseCells(t) / 4);
    }

    /**
     * φ = (ad − bc)/√(n₁ n₂ (a + c)(b + d)), with the variance for a table of which only the total is fixed; undefined when a margin
     * is 0.
     *
     * @see <a href="https://doi.org/10.2307/2340126">Yule (1912), On the methods of measuring association between two attributes</a>
     */
    static EffectSize phi(TwoByTwo t) {
        double n1 = t.ai() + t.bi();
        double n2 = t.ci() + t.di();
        double events = t.ai() + t.ci();
        double others = t.bi() + t.di();
        if (!(events > 0 && others > 0)) {
            return undefined(
                    t.study(), "No events in either group, or only events: the phi coefficient does not exist.");
        }
        double n = n1 + n2;
        double phi = (t.ai() * t.di() - t.bi() * t.ci()) / Math.sqrt(n1 * n2 * events * others);
        // With the shares r₁, r₂ of the rows and c₁, c₂ of the columns: u = (r₁ − r₂)/√(r₁r₂), w = (c₁ − c₂)/√(c₁c₂).
        double u = (n1 - n2) / Math.sqrt(n1 * n2);
        double w = (events - others) / Math.sqrt(events * others);
        double square = phi * phi;
        double variance = (1 - square + phi * (1 + square / 2) * u * w - 0.75 * square * (u * u + w * w)) / n;
        return EffectSize.of(t.study(), phi, variance);
    }

    /** The table with the amount added to every cell. */
    static TwoByTwo corrected(TwoByTwo t, double amount) {
        return new TwoByTwo(t.study(), t.ai() + amount, t.bi() + amount, t.ci() + amount, t.di() + amount);
    }

    static boolean hasZero(TwoByTwo t) {
        return t.ai() == 0 || t.bi() == 0 || t.ci() == 0 || t.di() == 0;
    }

    static boolean saysNothing(TwoByTwo t) {
        return (t.ai() == 0 && t.ci() == 0) || (t.bi() == 0 && t.di() == 0);
    }

    private static double inverseCells(TwoByTwo t) {
        return 1 / t.ai() + 1 / t.bi() + 1 / t.ci() + 1 / t.di();
    }
}
