package org.dyad.extraction;

import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** Proposes facts from a document. Several can stand side by side and be compared; the rules of this module are the default one. */
public interface Extractor {
    /** Its name and version, kept with every fact. */
    String name();

    /** What it proposes. Safe to call from several threads; the same document gives the same facts. */
    StudyFacts extract(Document document);
}
