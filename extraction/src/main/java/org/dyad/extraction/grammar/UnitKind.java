package org.dyad.extraction.grammar;

/** What a unit measures. */
public enum UnitKind {
    /** International units, units. */
    IU,
    /** Micrograms. */
    MICROGRAM,
    /** An amount per volume. */
    CONCENTRATION,
    TIME,
    PERCENT,
    /** Grams and milligrams by themselves. */
    MASS,
    /** Centimetres and millimetres. */
    LENGTH,
    /** mmHg. */
    PRESSURE,
    /** Mass per area, as of bone or body. */
    PER_AREA,
    /** Any other ratio: mg/day, cm/year, kcal/kg. */
    RATE,
    /** Points of a score. */
    SCORE
}
