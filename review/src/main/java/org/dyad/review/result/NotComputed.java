package org.dyad.review.result;

/**
 * Something that was asked for and could not be computed.
 *
 * @param outcome name of the outcome
 * @param what was asked
 * @param reason in plain words, with what would be needed
 */
public record NotComputed(String outcome, String what, String reason) {}
