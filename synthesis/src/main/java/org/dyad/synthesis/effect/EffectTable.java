package org.dyad.synthesis.effect;

import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;

/**
 * Effect sizes of a table, in its order.
 *
 * @param measure what they are measured in
 * @param rows    one for every row that went in
 */
public record EffectTable(EffectMeasure measure, List<EffectSize> rows) {
    public EffectTable {
        rows = List.copyOf(rows);
    }

    /** The defined effects, ready for pooling. */
    public Contrasts contrasts() {
        return new Contrasts(
                measure,
                rows.stream()
                        .filter(EffectSize.Defined.class::isInstance)
                        .map(row -> ((EffectSize.Defined) row).contrast())
                        .toList());
    }

    /** The rows that gave no effect, each with its reason. */
    public List<EffectSize.Undefined> undefined() {
        return rows.stream()
                .filter(EffectSize.Undefined.class::isInstance)
                .map(EffectSize.Undefined.class::cast)
                .toList();
    }
}
