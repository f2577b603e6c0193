package org.dyad.synthesis.counts;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;
import org.dyad.synthesis.effect.ZeroCells;

/**
 * Mantel-Haenszel pooling: a common effect as a weighted mean of the studies', with weights that stay good when events are rare. The
 * counts enter as they are; a study without events in both groups, or with events only, has no weight in a ratio. Cochran's Q compares
 * the studies' own estimates (1/2 added in tables with a zero, tables without information left out) with the pooled one.
 *
 * <p>Formulas and variances: {@link MantelHaenszelTables} (OR, RR, RD), {@link MantelHaenszelRates} (IRR, IRD). There is no between-study
 * variance in this model.
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel, Haenszel (1959)</a>
 */
public record MantelHaenszel() implements CountsMethod {
    private static final String COMMON =
            "Mantel-Haenszel assumes one true effect for all studies; how much studies differ"
                    + " does not widen its interval.";

    @Override
    public CountsFit pool(EffectMeasure measure, List<? extends StudyData> rows, double level) {
        CountRows.require(this, measure, rows);
        WeightedEstimate estimate =
                switch (measure.design()) {
                    case TWO_BY_TWO -> MantelHaenszelTables.of(measure, CountRows.tables(rows));
                    case TWO_RATES -> MantelHaenszelRates.of(measure, CountRows.rates(rows));
                    case TWO_MEANS, CHANGE, CORRELATION, PROPORTION, RATE, GIVEN -> throw unknown(measure);
                };
        EffectSizes own = EffectSizes.of(measure).with(ZeroCells.onlyZero().droppingDoubleZero());
        ToDoubleFunction<StudyData> weight = row -> weight(measure, row);
        return CommonFit.of(this, measure, level, estimate, rows, own.compute(rows), weight, COMMON);
    }

    private static double weight(EffectMeasure measure, StudyData row) {
        return switch (row) {
            case TwoByTwo table -> MantelHaenszelTables.weight(measure, table);
            case TwoRates rates -> MantelHaenszelRates.weight(rates, measure);
            case StudyData.TwoMeans other -> 0;
            case StudyData.Change other -> 0;
            case StudyData.Correlation other -> 0;
            case StudyData.Proportion other -> 0;
            case StudyData.Rate other -> 0;
            case StudyData.Given other -> 0;
        };
    }

    static InvalidEvidence unknown(EffectMeasure measure) {
        return new InvalidEvidence("%s (%s) is not pooled in this way.", measure.name(), measure.words());
    }

    @Override
    public List<EffectMeasure> measures() {
        return List.of(EffectMeasure.OR, EffectMeasure.RR, EffectMeasure.RD, EffectMeasure.IRR, EffectMeasure.IRD);
    }

    @Override
    public String code() {
        return "MH";
    }

    @Override
    public String words() {
        return "Mantel-Haenszel";
    }
}
