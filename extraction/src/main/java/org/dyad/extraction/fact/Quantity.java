package org.dyad.extraction.fact;

import java.util.Locale;
import java.util.Optional;

/**
 * A number with its meaning.
 *
 * @param unit as printed; empty where the kind has none
 */
public record Quantity(Kind kind, double value, Optional<String> unit) {
    /** What a number states. */
    public enum Kind {
        DOSE,
        CONCENTRATION,
        THRESHOLD,
        SAMPLE_SIZE,
        DURATION,
        EFFECT,
        P_VALUE,
        PERCENTAGE;

        /** As the annotation format names it: {@code sample-size}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
