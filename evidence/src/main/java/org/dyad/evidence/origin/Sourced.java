package org.dyad.evidence.origin;

/** A value with its origin: no origin, no value. */
public record Sourced<T>(T value, Origin origin) {}
