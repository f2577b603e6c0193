package org.dyad.extraction.plausible;

import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** One reason to doubt. A check changes nothing: it says which fact looks wrong, and why, in words for the person who decides. */
@FunctionalInterface
interface Check {
    void look(StudyFacts facts, Document document, Doubts doubts);
}
