package org.dyad.evidence.quantity;

import org.dyad.evidence.InvalidEvidence;

/**
 * A length of time.
 *
 * @param days greater than 0; a month is 30.4375 days (a twelfth of 365.25)
 */
public record Period(double days) {
    /** 24 hours. */
    public static final Period DAY = new Period(1);
    /** 7 days. */
    public static final Period WEEK = new Period(7);
    /** 30.4375 days. */
    public static final Period MONTH = new Period(30.4375);

    public Period {
        if (!(days > 0 && days <= Double.MAX_VALUE)) {
            throw new InvalidEvidence("A period is %s days; it must be more than 0.", days);
        }
    }

    /** So many of this period. */
    public Period times(double count) {
        return new Period(days * count);
    }

    /** The period in weeks of 7 days. */
    public double weeks() {
        return days / WEEK.days;
    }
}
