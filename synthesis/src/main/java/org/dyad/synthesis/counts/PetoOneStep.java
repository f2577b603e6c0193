package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.ZeroCells;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * Peto's one-step log odds ratio: Σ (a − E)/Σ V with the mean E and variance V of the hypergeometric distribution; variance 1/Σ V.
 * Cochran's Q is Σ (a − E)²/V − (Σ (a − E))²/Σ V. No correction for zero cells. Biased when the effect is large or groups are of very
 * different size; good for rare events and small effects.
 *
 * @see <a href="https://doi.org/10.1016/S0033-0620(85)80003-7">Yusuf, Peto, Lewis, Collins, Sleight (1985)</a>
 */
public record PetoOneStep() implements CountsMethod {
    private static final String LIMITS =
            "Peto's method assumes one true effect for all studies, and is biased where the effect is large"
                    + " or groups differ much in size.";

    @Override
    public CountsFit pool(EffectMeasure measure, List<? extends StudyData> rows, double level) {
        CountRows.require(this, measure, rows);
        double excess = 0;
        double variance = 0;
        for (TwoByTwo t : CountRows.tables(rows)) {
            excess += Hypergeometric.excess(t);
            variance += Hypergeometric.variance(t);
        }
        if (!(variance > 0)) {
            throw new NotEstimable(
                    "No study has both events and people without an event, so there is no odds ratio to pool.");
        }
        WeightedEstimate estimate = new WeightedEstimate(excess / variance, Math.sqrt(1 / variance), List.of());
        // One-step estimates with weight V give this Q exactly, so the shared formula serves.
        EffectSizes own = EffectSizes.of(EffectMeasure.PETO)
                .with(ZeroCells.onlyZero().to(ZeroCells.AddTo.NONE).droppingDoubleZero());
        return CommonFit.of(this, measure, level, estimate, rows, own.compute(rows), PetoOneStep::weight, LIMITS);
    }

    private static double weight(StudyData row) {
        return row instanceof TwoByTwo table ? Hypergeometric.variance(table) : 0;
    }

    @Override
    public List<EffectMeasure> measures() {
        return List.of(EffectMeasure.PETO, EffectMeasure.OR);
    }

    @Override
    public String code() {
        return "PETO";
    }

    @Override
    public String words() {
        return "Peto's one-step method";
    }
}
