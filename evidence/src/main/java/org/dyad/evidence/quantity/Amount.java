package org.dyad.evidence.quantity;

import org.dyad.evidence.InvalidEvidence;

/**
 * An amount of vitamin D.
 *
 * @param value in {@code unit}; finite, 0 or more
 */
public record Amount(double value, AmountUnit unit) {
    public Amount {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new InvalidEvidence("An amount of vitamin D is %s; it must be 0 or more.", value);
        }
    }

    /** The amount in IU (1 µg = 40 IU). */
    public double iu() {
        return value * unit.iu();
    }
}
