package org.dyad.library.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total      number of documents found
 * @param documents  number of documents searched
 * @param hits       the page asked for
 * @param facets     over all documents found
 * @param didYouMean what may have been meant instead; empty where it would find nothing either
 * @param evidence   whether meta-analyses and trials were put first
 * @param notes      what was not understood, and what was done instead
 */
public record SearchResults(
        int total,
        int documents,
        List<Hit> hits,
        List<Facet> facets,
        Optional<Correction> didYouMean,
        boolean evidence,
        List<String> notes) {
    public SearchResults {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
