package org.dyad.synthesis.complete;

import org.dyad.evidence.InvalidEvidence;

/** A two-sided p value as printed. */
public sealed interface PValue {
    /** The printed number. */
    double p();

    /** {@code p = 0.03}. */
    record Exactly(double p) implements PValue {
        public Exactly {
            require(p);
        }
    }

    /** {@code p < 0.001}: bounds what follows from it and never sets it. */
    record Below(double p) implements PValue {
        public Below {
            require(p);
        }
    }

    private static void require(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new InvalidEvidence(
                    "A p value of %s; it must be above 0 and at most 1. Write 0.000 as \"below 0.001\".", p);
        }
    }
}
