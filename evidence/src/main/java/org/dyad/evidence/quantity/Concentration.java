package org.dyad.evidence.quantity;

import org.dyad.evidence.InvalidEvidence;

/**
 * A concentration of 25-hydroxyvitamin D, or a difference of two (so it may be negative).
 *
 * @param value in {@code unit}; finite
 */
public record Concentration(double value, ConcentrationUnit unit) {
    public Concentration {
        if (!Double.isFinite(value)) {
            throw new InvalidEvidence("A concentration is %s; it must be a finite number.", value);
        }
    }

    /** The same concentration in another unit. */
    public Concentration in(ConcentrationUnit other) {
        return other == unit ? this : new Concentration(value * unit.factorTo(other), other);
    }
}
