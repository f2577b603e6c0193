package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.StudyData.TwoRates;
import org.dyad.synthesis.pool.NotEstimable;

/** Mantel-Haenszel for two incidence rates. x₁, x₂ events in person-times t₁, t₂, T = t₁ + t₂; sums are over studies. */
final class MantelHaenszelRates {
    private MantelHaenszelRates() {}

    static WeightedEstimate of(EffectMeasure measure, List<TwoRates> rates) {
        return measure == EffectMeasure.IRR ? ratio(rates) : difference(rates);
    }

    /** The weight of a study: x₂t₁/T for IRR, t₁t₂/T for IRD. */
    static double weight(TwoRates d, EffectMeasure measure) {
        double share = d.t1() / (d.t1() + d.t2());
        return share * (measure == EffectMeasure.IRR ? d.x2() : d.t2());
    }

    /**
     * ln(R/S) with R = Σ x₁t₂/T, S = Σ x₂t₁/T; variance Σ t₁t₂(x₁ + x₂)/T² / (RS).
     *
     * @see <a href="https://doi.org/10.2307/2530643">Greenland, Robins (1985)</a>
     */
    private static WeightedEstimate ratio(List<TwoRates> rates) {
        double r = 0;
        double s = 0;
        double top = 0;
        for (TwoRates d : rates) {
            double total = d.t1() + d.t2();
            r += d.x1() * (d.t2() / total);
            s += d.x2() * (d.t1() / total);
            top += d.t1() / total * (d.t2() / total) * (d.x1() + d.x2());
        }
        if (!(r > 0 && s > 0)) {
            throw new NotEstimable(
                    "The pooled rate ratio is 0, infinite or undefined: no study has an event in group %s. Pool the"
                            + " rate difference (--measure IRD) instead.",
                    r > 0 ? 2 : 1);
        }
        return new WeightedEstimate(
                StrictMath.log(r / s), Math.sqrt(top / (r * s)), CochranMantelHaenszel.ofRates(rates));
    }

    /**
     * Σ (x₁t₂ − x₂t₁)/T / W with W = Σ t₁t₂/T; variance Σ (t₁t₂/T)² (x₁/t₁² + x₂/t₂²) / W².
     *
     * @see <a href="https://doi.org/10.2307/2530643">Greenland, Robins (1985)</a>
     */
    private static WeightedEstimate difference(List<TwoRates> rates) {
        double top = 0;
        double w = 0;
        double spread = 0;
        for (TwoRates d : rates) {
            double total = d.t1() + d.t2();
            double weight = d.t1() / total * d.t2();
            top += d.x1() * (d.t2() / total) - d.x2() * (d.t1() / total);
            w += weight;
            spread += weight * weight * (d.x1() / (d.t1() * d.t1()) + d.x2() / (d.t2() * d.t2()));
        }
        if (!(spread > 0)) {
            throw new NotEstimable(
                    "No study has an event, so the rate difference would count as exactly 0. Studies with"
                            + " events are needed.");
        }
        return new WeightedEstimate(top / w, Math.sqrt(spread) / w, List.of());
    }
}
