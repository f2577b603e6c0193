package org.dyad.extraction.fact;

/**
 * Why a proposed value may be wrong; nothing was changed because of it.
 *
 * @param check   the name of the check
 * @param message a sentence for the person who decides
 */
public record Doubt(String check, String message) {}
