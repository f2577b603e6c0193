package org.dyad.synthesis.target;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The dose at which a curve reaches a value, with the words for what was found. */
final class FoundDose {
    private FoundDose() {}

    /** @param highestDose of the trials; beyond it a dose is extrapolated */
    static DoseForTarget of(
            TargetSearch search, double highestDose, DoubleUnaryOperator f, double value, Percentiles interval) {
        OptionalDouble dose = search.firstAtOrAbove(f, value);
        boolean below = dose.isPresent() && dose.getAsDouble() <= search.lowest();
        TargetStatus status = dose.isEmpty()
                ? TargetStatus.NOT_REACHED
                : below ? TargetStatus.BELOW_LOWEST_DOSE : TargetStatus.REACHED;
        Optional<String> reason =
                switch (status) {
                    case NOT_REACHED ->
                        Optional.of(String.format(
                                Locale.ROOT, "not reached at any dose up to %.0f IU a day", search.highest()));
                    case BELOW_LOWEST_DOSE ->
                        Optional.of(String.format(
                                Locale.ROOT, "reached already at the lowest dose, %.0f IU a day", search.lowest()));
                    case REACHED, NOT_ESTIMABLE -> Optional.empty();
                };
        // An interval that ends at or below the lowest dose ends at the lowest dose; one that begins beyond the search
        // has
        // no lower limit to print, and is not unbounded below.
        OptionalDouble upper =
                interval.high() == Double.NEGATIVE_INFINITY ? OptionalDouble.of(search.lowest()) : interval.upper();
        return new DoseForTarget(
                status == TargetStatus.REACHED ? dose : OptionalDouble.empty(),
                interval.lower(),
                upper,
                status,
                dose.orElse(Double.POSITIVE_INFINITY) > highestDose,
                interval.known() && interval.low() == Double.NEGATIVE_INFINITY,
                interval.known() && interval.high() == Double.POSITIVE_INFINITY,
                reason);
    }
}
