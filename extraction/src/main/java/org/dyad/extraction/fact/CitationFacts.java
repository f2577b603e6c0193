package org.dyad.extraction.fact;

/**
 * The citation of the study that a document reports, as printed there.
 *
 * @param doi lower case, from {@code 10.}, misprints kept
 */
public record CitationFacts(
        Finding<String> title,
        Finding<String> journal,
        Finding<Integer> year,
        Finding<String> doi,
        Finding<String> pmid) {}
