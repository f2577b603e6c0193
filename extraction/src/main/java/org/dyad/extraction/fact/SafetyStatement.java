package org.dyad.extraction.fact;

/**
 * A statement about harm.
 *
 * @param subject what it is about: {@code hypercalcaemia}, {@code adverse events}
 * @param absent  whether the text says that there was none
 */
public record SafetyStatement(String subject, boolean absent) {}
