package org.dyad.library.duplicate;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;

/**
 * Two documents that may be the same.
 *
 * @param first   the one whose name comes first
 * @param reasons strongest first; at least one
 * @param score   1 - the product of (1 - score) over the reasons, at most 0.99: a rank, not a probability
 */
public record DuplicatePair(DocumentId first, DocumentId second, List<Reason> reasons, double score) {
    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why.
     *
     * @param words a sentence for a person
     * @param score 0 to 1, of this reason alone
     */
    public record Reason(Kind kind, String words, double score) {}

    /** What two documents have in common. */
    public enum Kind {
        DOI,
        PMID,
        TITLE,
        SAME_TEXT,
        NEAR_TEXT
    }
}
