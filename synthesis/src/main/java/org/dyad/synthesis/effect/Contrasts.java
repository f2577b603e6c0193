package org.dyad.synthesis.effect;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;

/**
 * The contrasts that go into one analysis, all of one measure, in the order of the table.
 *
 * @param measure   what they are measured in
 * @param contrasts independent of each other; at least one
 */
public record Contrasts(EffectMeasure measure, List<Contrast> contrasts) {
    public Contrasts {
        contrasts = List.copyOf(contrasts);
        if (contrasts.isEmpty()) {
            throw new InvalidEvidence(
                    "There is no contrast to analyse; at least one study with a defined %s is needed.",
                    measure.words());
        }
    }

    /** Effects that came ready-made: {@code effects} and {@code variances} of equal length, studies numbered from 1. */
    public static Contrasts of(EffectMeasure measure, List<Double> effects, List<Double> variances) {
        if (effects.size() != variances.size()) {
            throw new InvalidEvidence(
                    "%s effects and %s variances: each effect needs its variance.", effects.size(), variances.size());
        }
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            contrasts.add(new Contrast("Study " + (i + 1), effects.get(i), variances.get(i)));
        }
        return new Contrasts(measure, contrasts);
    }

    /** Number of contrasts, k. */
    public int count() {
        return contrasts.size();
    }

    /** Labels, in table order. */
    public List<String> studies() {
        return contrasts.stream().map(Contrast::study).toList();
    }

    /** The contrasts at these positions, in the order given. */
    public Contrasts select(List<Integer> positions) {
        return new Contrasts(measure, positions.stream().map(contrasts::get).toList());
    }
}
