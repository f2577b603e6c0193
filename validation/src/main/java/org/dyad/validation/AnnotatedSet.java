package org.dyad.validation;

import org.dyad.extraction.agreement.Scores;

/**
 * Posts with annotations, and how the rules do on them.
 *
 * @param name   a heading
 * @param how    who annotated them, and what the rules' authors had seen of them
 * @param seen   whether rules were written on these posts
 * @param scores the annotations against what the rules propose
 * @param spans  how many exact words the proposed facts carry
 * @param found  how many of those stand in the post, character by character
 */
public record AnnotatedSet(String name, String how, boolean seen, Scores scores, int spans, int found) {}
