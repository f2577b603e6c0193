package org.dyad.synthesis.complete;

import org.dyad.evidence.InvalidEvidence;

/** A median and what was printed beside it; values in ascending order, in the units of the outcome. */
public sealed interface MedianWithSpread {
    double median();

    /** Smallest, median and largest value. */
    record Range(double minimum, double median, double maximum) implements MedianWithSpread {
        public Range {
            require(minimum, median, maximum);
        }
    }

    /** First quartile, median and third quartile. */
    record Quartiles(double first, double median, double third) implements MedianWithSpread {
        public Quartiles {
            require(first, median, third);
        }
    }

    /** Smallest value, first quartile, median, third quartile, largest value. */
    record Both(double minimum, double first, double median, double third, double maximum) implements MedianWithSpread {
        public Both {
            require(minimum, first, median);
            require(first, median, third);
            require(median, third, maximum);
        }
    }

    private static void require(double low, double middle, double high) {
        if (!(low <= middle && middle <= high && low < high)
                || low == Double.NEGATIVE_INFINITY
                || high == Double.POSITIVE_INFINITY) {
            throw new InvalidEvidence(
                    "%s, %s, %s: a median lies between the two values beside it, and these differ.", low, middle, high);
        }
    }
}
