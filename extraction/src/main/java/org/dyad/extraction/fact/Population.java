package org.dyad.extraction.fact;

import java.util.Locale;

/** A group in which something was given or measured. */
public enum Population {
    PREGNANT,
    LACTATING,
    /** At birth: cord blood, neonates, preterm infants in hospital. */
    NEWBORN,
    /** To 12 months. */
    INFANT,
    CHILD,
    ADULT;

    /** As the annotation format names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
