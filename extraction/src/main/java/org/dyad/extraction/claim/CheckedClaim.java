package org.dyad.extraction.claim;

/** A claim of a title beside what the text of the page says. */
public record CheckedClaim(Claim claim, TextFinding finding) {}
