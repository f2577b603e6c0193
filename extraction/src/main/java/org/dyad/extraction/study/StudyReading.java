package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Grammar;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;

/**
 * A document with the studies found in it; what every rule reads from.
 *
 * @param studies  in order of the page; the first one is what the single facts describe; may be empty
 * @param mentions of each study: what the grammar read in its title and abstract or report ({@link StudyText#prose}), which were cut into
 *                 tokens once, with a break after each part
 */
public record StudyReading(Document document, List<StudyText> studies, List<Mentions> mentions) {
    public StudyReading {
        studies = List.copyOf(studies);
        mentions = List.copyOf(mentions);
    }

    /** Finds the studies of a document. */
    public static StudyReading of(Document document) {
        List<StudyText> studies = StudyTextFinder.find(document.text());
        String text = document.text().text();
        List<Mentions> mentions = new ArrayList<>();
        for (StudyText study : studies) {
            mentions.add(Grammar.read(Tokens.of(text, study.prose())));
        }
        return new StudyReading(document, studies, mentions);
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
