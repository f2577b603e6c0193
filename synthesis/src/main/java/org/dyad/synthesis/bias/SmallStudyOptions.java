package org.dyad.synthesis.bias;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.effect.Contrasts;

/**
 * What may be chosen in {@link SmallStudyEffects}.
 *
 * @param missing     estimator of trim and fill; L0 by default
 * @param side        of trim and fill; empty (the default) lets the slope on the standard error decide
 * @param steps       of the selection model; 0.025 by default
 * @param direction   of the selection model; empty (the default) takes the direction of the pooled effect
 * @param sampleSizes number of people of each contrast, in their order; empty where they are not known
 */
public record SmallStudyOptions(
        MissingTrials missing,
        Optional<Side> side,
        List<Double> steps,
        Optional<SelectionDirection> direction,
        List<Double> sampleSizes) {
    public SmallStudyOptions {
        steps = List.copyOf(steps);
        sampleSizes = List.copyOf(sampleSizes);
    }

    public static SmallStudyOptions withDefaults() {
        return new SmallStudyOptions(
                MissingTrials.L0, Optional.empty(), List.of(SelectionModel.DEFAULT_STEP), Optional.empty(), List.of());
    }

    public SmallStudyOptions with(MissingTrials other) {
        return new SmallStudyOptions(other, side, steps, direction, sampleSizes);
    }

    public SmallStudyOptions with(Side other) {
        return new SmallStudyOptions(missing, Optional.of(other), steps, direction, sampleSizes);
    }

    public SmallStudyOptions with(SelectionDirection other) {
        return new SmallStudyOptions(missing, side, steps, Optional.of(other), sampleSizes);
    }

    public SmallStudyOptions withSteps(List<Double> other) {
        return new SmallStudyOptions(missing, side, other, direction, sampleSizes);
    }

    /** @param other one number for each contrast, in the order of {@link Contrasts#contrasts} */
    public SmallStudyOptions withSampleSizes(List<Double> other) {
        return new SmallStudyOptions(missing, side, steps, direction, other);
    }
}
