package org.dyad.extraction.registry;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.Extractor;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.library.document.Document;

/**
 * Lets a language model read, and believes nothing of it that the text does not say: a line without words that stand in the study's text
 * is refused, and so is a number that does not stand in those words. The model sees the text of studies only, never the rest of the page.
 */
public final class ModelExtractor implements Extractor {
    private final LanguageModel model;

    public ModelExtractor(LanguageModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "model " + model.name();
    }

    @Override
    public StudyFacts extract(Document document) {
        return read(document).facts();
    }

    /** What it proposes, with what was refused. */
    public ModelReading read(Document document) {
        StudyReading reading = StudyReading.of(document);
        List<Span> study = reading.studies().stream()
                .map(StudyText::span)
                .map(document.text()::toSource)
                .toList();
        ModelFacts facts = new ModelFacts(document, study, name());
        for (Span stretch : study) {
            String answer = model.answer(ModelPrompt.of(document.source().substring(stretch.start(), stretch.end())));
            answer.lines()
                    .map(ModelLine::parse)
                    .flatMap(java.util.Optional::stream)
                    .forEach(facts::add);
        }
        return new ModelReading(facts.build(), new ArrayList<>(facts.refused()));
    }
}
