package org.dyad.extraction.study;

import org.dyad.evidence.origin.Span;

/**
 * A stretch of a study's text with what it is for.
 *
 * @param span in the reading text of the document
 */
public record Part(Role role, Span span) {
    /** What a stretch is for. */
    public enum Role {
        /** The study's own title, not the headline of the page. */
        TITLE,
        /** The headline of a news report; not the title of a study. */
        HEADLINE,
        /** Journal, year, volume, pages, DOI, PubMed number. */
        CITATION,
        /** Names of authors. */
        AUTHORS,
        /** Where the authors work. */
        AFFILIATION,
        /** Abstract, or the text of a news report. */
        BODY,
        /** A table of the study's own results. */
        TABLE
    }
}
