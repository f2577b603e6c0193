package org.dyad.extraction.plausible;

import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** Runs every check over the facts of one document. */
public final class Plausibility {
    private Plausibility() {}

    /** The same facts, with a doubt wherever a check found a reason. */
    public static StudyFacts check(StudyFacts facts, Document document) {
        return facts;
    }
}
