package org.dyad.synthesis.chain;

/**
 * What one trial says of a link.
 *
 * @param trial         id
 * @param label         short name
 * @param slope         units downstream for each unit upstream
 * @param standardError from sampling alone
 * @param weightPercent share of the pooled slope
 */
public record TrialSlope(String trial, String label, double slope, double standardError, double weightPercent) {}
