package org.dyad.extraction.cue;

/**
 * A phrase found in a row of tokens.
 *
 * @param meaning what the phrase stands for
 * @param first   its first token
 * @param end     the token after its last
 */
public record Hit<T>(T meaning, int first, int end) {}
