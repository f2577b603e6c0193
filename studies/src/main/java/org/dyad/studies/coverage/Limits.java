package org.dyad.studies.coverage;

import java.util.Optional;
import org.dyad.synthesis.target.DoseForTarget;

/**
 * An interval, its ends infinite where it has none.
 *
 * @param lower below {@code upper}
 */
public record Limits(double lower, double upper) {
    /** The interval of a dose; empty where the engine gives none. An interval that lies beyond every dose looked at holds no truth. */
    public static Optional<Limits> of(DoseForTarget dose) {
        boolean given = dose.lowerUnbounded()
                || dose.upperUnbounded()
                || dose.ciLower().isPresent()
                || dose.ciUpper().isPresent();
        if (!given) {
            return Optional.empty();
        }
        double beyond = dose.lowerUnbounded() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return Optional.of(
                new Limits(dose.ciLower().orElse(beyond), dose.ciUpper().orElse(Double.POSITIVE_INFINITY)));
    }

    boolean holds(double truth) {
        return lower <= truth && truth <= upper;
    }

    boolean unbounded() {
        return Double.isInfinite(lower) || Double.isInfinite(upper);
    }
}
