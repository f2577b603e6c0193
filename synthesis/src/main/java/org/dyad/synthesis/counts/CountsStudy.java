package org.dyad.synthesis.counts;

import java.util.OptionalDouble;
import org.dyad.synthesis.effect.EffectSize;

/**
 * One study beside the pooled result.
 *
 * @param effect        its own estimate and variance, with the rule for zero cells, for display and for Q; or why there is none
 * @param weightPercent share in the pooled estimate, in percent; empty where the method has no weights
 */
public record CountsStudy(EffectSize effect, OptionalDouble weightPercent) {
    public String study() {
        return effect.study();
    }
}
