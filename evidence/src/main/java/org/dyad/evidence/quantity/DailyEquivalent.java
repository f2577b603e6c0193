package org.dyad.evidence.quantity;

import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * The average intake that an arm stands for, and whether it may stand on a dose-response curve.
 *
 * <p>It is steady when the interval between doses is at most one month and the sample was taken within one interval of
 * the last dose. Arms that are not steady (single or divided boluses sampled long
 * after) carry a second equivalent, over the time to the sample; they stay out of the primary curve.
 *
 * @param iuPerDay         over the dosing window; finite, 0 or more
 * @param how              how it was converted, in words
 * @param steady           whether it may stand on the primary curve
 * @param overTimeToSample IU per day over the time from first dose to sample, where known
 */
public record DailyEquivalent(double iuPerDay, String how, boolean steady, OptionalDouble overTimeToSample) {
    /** The longest interval between doses that still counts as steady, in days: one month. */
    public static final double LONGEST_STEADY_INTERVAL_DAYS = 30.4375;

    public DailyEquivalent {
        if (!(iuPerDay >= 0 && iuPerDay <= Double.MAX_VALUE)) {
            throw new InvalidEvidence("A daily dose is %s IU; it must be 0 or more.", iuPerDay);
        }
    }
}
