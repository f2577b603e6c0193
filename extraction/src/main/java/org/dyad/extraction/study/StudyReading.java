package org.dyad.extraction.study;

import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.library.document.Document;

/**
 * A document with the studies found in it; what every rule reads from.
 *
 * @param studies in order of the page; the first one is what the single facts describe; may be empty
 */
public record StudyReading(Document document, List<StudyText> studies) {
    public StudyReading {
        studies = List.copyOf(studies);
    }

    /** Finds the studies of a document. */
    public static StudyReading of(Document document) {
        return new StudyReading(document, StudyTextFinder.find(document.text()));
    }

    /** The reading text. */
    public String text() {
        return document.text().text();
    }

    /** The words of a stretch of the reading text. */
    public String words(Span span) {
        return document.text().words(span);
    }

    /** A fact that the words at {@code span} of the reading text state. */
    public <T> ProposedFact<T> fact(T value, Span span, String rule, double confidence) {
        return new ProposedFact<>(value, document.quote(span), rule, confidence);
    }
}
