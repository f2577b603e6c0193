package org.dyad.extraction;

import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.citation.CitationRule;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.quantity.Quantities;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.library.document.Document;

/** Reads facts by rules: a fixed list of small ones, each with its name and the precision it was measured to have. */
public final class RuleExtractor implements Extractor {
    /** What "not stated" means for a page that holds no study. */
    static final String NO_STUDY = "nothing: the page holds no study text";

    private static final String TITLE_AND_ABSTRACT = "title and abstract";

    @Override
    public String name() {
        return "rules 1";
    }

    @Override
    public StudyFacts extract(Document document) {
        StudyReading reading = StudyReading.of(document);
        String lookedIn = reading.studies().isEmpty() ? NO_STUDY : TITLE_AND_ABSTRACT;
        return new StudyFacts(
                document.id(),
                sourceSpans(reading),
                CitationRule.read(reading, NO_STUDY),
                none(lookedIn),
                List.of(),
                none(lookedIn),
                none(lookedIn),
                none(lookedIn),
                List.of(),
                List.of(), // arms
                List.of(), // outcomes
                List.of(),
                Quantities.facts(reading));
    }

    private static <T> Finding<T> none(String lookedIn) {
        return new Finding.NotStated<>(lookedIn);
    }

    private static List<Span> sourceSpans(StudyReading reading) {
        return reading.studies().stream()
                .map(StudyText::span)
                .map(reading.document().text()::toSource)
                .toList();
    }
}
