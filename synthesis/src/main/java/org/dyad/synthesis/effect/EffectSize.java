package org.dyad.synthesis.effect;

/** The outcome of computing one effect size: a contrast, or the reason why there is none. */
public sealed interface EffectSize {
    /** Label of the study. */
    String study();

    /** A defined effect. */
    record Defined(Contrast contrast) implements EffectSize {
        @Override
        public String study() {
            return contrast.study();
        }
    }

    /**
     * No effect, and why.
     *
     * @param reason a sentence for the reader of the table
     */
    record Undefined(String study, String reason) implements EffectSize {}

    /** A defined effect, or its refusal when the numbers are not finite or the variance is 0. */
    static EffectSize of(String study, double effect, double variance) {
        if (!Double.isFinite(effect) || !Double.isFinite(variance)) {
            return new Undefined(study, "The effect or its variance is not a finite number for these values.");
        }
        if (!(variance > 0)) {
            return new Undefined(study, "The sampling variance comes out as 0, so the effect would count as exact.");
        }
        return new Defined(new Contrast(study, effect, variance));
    }

    /** A refusal. */
    static EffectSize undefined(String study, String reason) {
        return new Undefined(study, reason);
    }
}
