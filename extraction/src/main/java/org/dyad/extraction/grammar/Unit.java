package org.dyad.extraction.grammar;

/**
 * A unit.
 *
 * @param printed as printed
 */
public record Unit(UnitKind kind, String printed) {}
