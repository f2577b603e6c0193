package org.dyad.library.document;

import org.dyad.evidence.origin.Span;

/** A property of a stretch of the reading text; marks may overlap. */
public record Mark(Kind kind, Span span) {
    /** What the stretch is. */
    public enum Kind {
        BOLD,
        ITALIC,
        SUPERSCRIPT,
        SUBSCRIPT,
        /** The words of a link. */
        LINK,
        /** A box drawn round text, which the site's owner uses for comments and for study text alike. */
        BOX,
        /** Quoted text. */
        QUOTATION,
        /** Words between comment signs in the source. */
        COMMENT,
        /** A number that only refers to a list of references. */
        CITATION_MARK
    }
}
