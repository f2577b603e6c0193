package org.dyad.review.decision;

import java.util.List;
import org.dyad.library.read.Bytes;

/** Where a review is kept: its files, and the decisions made in it. */
public interface ReviewStore {
    /** The decisions. */
    DecisionLog decisions();

    /** The names of the files of the review that are there: protocol, evidence table and those beside it. */
    List<String> files();

    /**
     * The content of a file.
     *
     * @throws org.dyad.evidence.InvalidEvidence where there is no such file
     */
    Bytes read(String file);

    /**
     * Writes a file, whole or not at all.
     *
     * @throws org.dyad.evidence.InvalidEvidence where a review has no file of this name
     */
    void write(String file, Bytes content);
}
