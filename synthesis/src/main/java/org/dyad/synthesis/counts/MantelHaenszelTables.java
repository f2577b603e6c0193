package org.dyad.synthesis.counts;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * Mantel-Haenszel for two-by-two tables. a, b events and non-events of group 1, c, d of group 2, n₁ = a + b, n₂ = c + d, N = n₁ + n₂;
 * sums are over studies.
 */
final class MantelHaenszelTables {
    private MantelHaenszelTables() {}

    static WeightedEstimate of(EffectMeasure measure, List<TwoByTwo> tables) {
        // The measures are checked at the door of the method; these three are left.
        if (measure == EffectMeasure.OR) {
            return oddsRatio(tables);
        }
        return measure == EffectMeasure.RR ? riskRatio(tables) : riskDifference(tables);
    }

    /** The weight of a study: bc/N for OR, c n₁/N for RR, n₁n₂/N for RD. */
    static double weight(EffectMeasure measure, TwoByTwo t) {
        if (measure == EffectMeasure.OR) {
            return t.bi() / n(t) * t.ci();
        }
        return n1(t) / n(t) * (measure == EffectMeasure.RR ? t.ci() : n2(t));
    }

    /**
     * ln(R/S) with R = Σ ad/N, S = Σ bc/N. With P = (a + d)/N, Q = (b + c)/N, r = ad/N, s = bc/N the variance is
     * {@code Σ P r/(2R²) + Σ (P s + Q r)/(2RS) + Σ Q s/(2S²)}.
     *
     * @see <a href="https://doi.org/10.2307/2531052">Robins, Breslow, Greenland (1986)</a>
     */
    private static WeightedEstimate oddsRatio(List<TwoByTwo> tables) {
        double sumR = 0;
        double sumS = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (TwoByTwo t : tables) {
            double p = (t.ai() + t.di()) / n(t);
            double q = (t.bi() + t.ci()) / n(t);
            double r = t.ai() / n(t) * t.di();
            double s = t.bi() / n(t) * t.ci();
            sumR += r;
            sumS += s;
            pr += p * r;
            mixed += p * s + q * r;
            qs += q * s;
        }
        if (!(sumR > 0 && sumS > 0)) {
            throw new NotEstimable(
                    "The pooled odds ratio is 0, infinite or undefined: no study has both events in group %s and"
                            + " people without an event in the other group. Pool the risk difference (--measure RD) instead.",
                    sumR > 0 ? 2 : 1);
        }
        double odds = sumR / sumS;
        double variance = (pr / (sumR * sumR) + mixed / (sumR * sumS) + qs / (sumS * sumS)) / 2;
        List<CountsTest> tests = new ArrayList<>(CochranMantelHaenszel.ofTables(tables));
        tests.addAll(OddsRatioHomogeneity.of(odds, tables));
        return new WeightedEstimate(StrictMath.log(odds), Math.sqrt(variance), tests);
    }

    /**
     * ln(R/S) with R = Σ a n₂/N, S = Σ c n₁/N; variance Σ (n₁n₂(a + c)/N² − ac/N)/(RS).
     *
     * @see <a href="https://doi.org/10.2307/2530643">Greenland, Robins (1985)</a>
     */
    private static WeightedEstimate riskRatio(List<TwoByTwo> tables) {
        double r = 0;
        double s = 0;
        double top = 0;
        for (TwoByTwo t : tables) {
            r += t.ai() * (n2(t) / n(t));
            s += t.ci() * (n1(t) / n(t));
            top += n1(t) / n(t) * (n2(t) / n(t)) * (t.ai() + t.ci()) - t.ai() / n(t) * t.ci();
        }
        if (!(r > 0 && s > 0)) {
            throw new NotEstimable(
                    "The pooled risk ratio is 0, infinite or undefined: no study has an event in group %s. Pool the"
                            + " risk difference (--measure RD) instead.",
                    r > 0 ? 2 : 1);
        }
        return estimate("risk ratio", StrictMath.log(r / s), top / (r * s));
    }

    /**
     * Δ = Σ (a n₂ − c n₁)/N / W with W = Σ n₁n₂/N; variance (Δ Σ P + Σ Q)/W² with
     * {@code P = (n₁²c − n₂²a + n₁n₂(n₂ − n₁)/2)/N²} and {@code Q = (a(n₂ − c) + c(n₁ − a))/(2N)}.
     *
     * @see <a href="https://doi.org/10.2307/2531776">Sato, Greenland, Robins (1989)</a>
     */
    private static WeightedEstimate riskDifference(List<TwoByTwo> tables) {
        double top = 0;
        double w = 0;
        double p = 0;
        double q = 0;
        for (TwoByTwo t : tables) {
            double share1 = n1(t) / n(t);
            double share2 = n2(t) / n(t);
            top += t.ai() * share2 - t.ci() * share1;
            w += n1(t) * share2;
            p += t.ci() * share1 * share1 - t.ai() * share2 * share2 + share1 * share2 * (n2(t) - n1(t)) / 2;
            q += (t.ai() / n(t) * t.di() + t.ci() / n(t) * t.bi()) / 2;
        }
        double difference = top / w;
        return estimate("risk difference", difference, (difference * p + q) / (w * w));
    }

    private static WeightedEstimate estimate(String what, double estimate, double variance) {
        if (!(variance > 0)) {
            throw new NotEstimable(
                    "The pooled %s has no sampling variance in these tables (all risks are 0 or 1), so it would count as"
                            + " exact. More studies, or studies with events, are needed.",
                    what);
        }
        return new WeightedEstimate(estimate, Math.sqrt(variance), List.of());
    }

    static double n1(TwoByTwo t) {
        return t.ai() + t.bi();
    }

    static double n2(TwoByTwo t) {
        return t.ci() + t.di();
    }

    static double n(TwoByTwo t) {
        return n1(t) + n2(t);
    }
}
