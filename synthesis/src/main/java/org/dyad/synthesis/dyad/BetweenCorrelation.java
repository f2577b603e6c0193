package org.dyad.synthesis.dyad;

import java.util.Locale;

/** The correlation, between trials, of the mother's and the infant's response. */
public sealed interface BetweenCorrelation {
    /** Estimated from the trials; {@code NaN} never: where a variance is 0 it is {@link NotThere}. */
    record Estimated(double value) implements BetweenCorrelation {}

    /** Assumed. */
    record Assumed(double value) implements BetweenCorrelation {}

    /** At least one of the two responses does not vary between trials in this model. */
    record NotThere() implements BetweenCorrelation {}

    /** In plain words. */
    default String words() {
        return switch (this) {
            case Estimated(double value) -> String.format(Locale.ROOT, "%.2f (estimated)", value);
            case Assumed(double value) -> String.format(Locale.ROOT, "%.2f (assumed)", value);
            case NotThere() -> "none";
        };
    }
}
