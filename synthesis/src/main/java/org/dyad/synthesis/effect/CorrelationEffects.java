package org.dyad.synthesis.effect;

import static org.dyad.synthesis.effect.EffectSize.undefined;

import org.dyad.synthesis.effect.StudyData.Correlation;

/** Effect sizes of a correlation r among n people. */
final class CorrelationEffects {
    private static final String FEW = "The sampling variance of a correlation needs more than 3 people.";

    private CorrelationEffects() {}

    /** r, variance (1 − r²)²/(n − 1). */
    static EffectSize plain(Correlation c) {
        return c.n() > 3 ? withVariance(c, c.r()) : undefined(c.study(), FEW);
    }

    /** artanh r, variance 1/(n − 3) (Fisher 1921). */
    static EffectSize fisher(Correlation c) {
        if (!(c.n() > 3)) {
            return undefined(c.study(), FEW);
        }
        if (Math.abs(c.r()) == 1) {
            return undefined(c.study(), "The Fisher transformation of a correlation of 1 or -1 is infinite.");
        }
        return EffectSize.of(c.study(), StrictMath.log((1 + c.r()) / (1 - c.r())) / 2, 1 / (c.n() - 3));
    }

    /** G(r) = r ₂F₁(1/2, 1/2; (n − 2)/2; 1 − r²), variance (1 − G²)²/(n − 1). */
    static EffectSize unbiased(Correlation c) {
        return c.n() > 4
                ? withVariance(c, OlkinPratt.unbiased(c.r(), c.n()))
                : undefined(c.study(), "The unbiased correlation needs more than 4 people.");
    }

    private static EffectSize withVariance(Correlation c, double effect) {
        double oneLess = 1 - effect * effect;
        return EffectSize.of(c.study(), effect, oneLess * oneLess / (c.n() - 1));
    }
}
