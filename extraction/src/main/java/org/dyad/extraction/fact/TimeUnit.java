package org.dyad.extraction.fact;

import java.util.Locale;

/** Units of a length of time. */
public enum TimeUnit {
    DAY(1),
    WEEK(7),
    MONTH(30.4375),
    YEAR(365.25);

    private final double days;

    TimeUnit(double days) {
        this.days = days;
    }

    /** One of this unit in days. */
    public double days() {
        return days;
    }

    /** {@code day}, {@code week}, {@code month}, {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
