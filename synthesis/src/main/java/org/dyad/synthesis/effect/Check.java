package org.dyad.synthesis.effect;

import org.dyad.evidence.InvalidEvidence;

/** What a reported number must satisfy. Conditions are written so that NaN fails them. */
final class Check {
    private Check() {}

    static void finite(String study, String column, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidEvidence("%s: %s is %s; it must be a finite number.", study, column, value);
        }
    }

    static void notNegative(String study, String column, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence("%s: %s is %s; it must be finite and not negative.", study, column, value);
        }
    }

    static void size(String study, String column, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence("%s: %s is %s; it must be finite and greater than 0.", study, column, value);
        }
    }

    static void correlation(String study, String column, double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new InvalidEvidence("%s: %s is %s; a correlation lies from -1 to 1.", study, column, value);
        }
    }
}
