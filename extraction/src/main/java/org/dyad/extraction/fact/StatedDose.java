package org.dyad.extraction.fact;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.quantity.AmountUnit;

/**
 * A dose of vitamin D as stated.
 *
 * @param amount      in {@code unit}
 * @param every       how often; empty where it is not stated
 * @param perKilogram whether the amount is for each kilogram of body weight
 */
public record StatedDose(double amount, AmountUnit unit, Optional<Frequency> every, boolean perKilogram) {
    /** Average intake in IU per day (1 µg = 40 IU); empty for single doses, doses per kilogram and doses without a frequency. */
    public OptionalDouble iuPerDay() {
        if (perKilogram || every.isEmpty() || every.get().days().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(amount * unit.iu() / every.get().days().getAsDouble());
    }
}
