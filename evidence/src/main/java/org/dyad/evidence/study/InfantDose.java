package org.dyad.evidence.study;

/** Vitamin D given to the infants of an arm themselves. */
public sealed interface InfantDose {
    /** Stated; 0 is stated as none. */
    record Stated(double iuPerDay) implements InfantDose {}

    /** The source does not say. */
    record NotStated() implements InfantDose {}
}
