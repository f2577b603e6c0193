package org.dyad.extraction.label;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dyad.extraction.citation.CitationRule;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.design.DesignRule;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.people.PopulationRule;
import org.dyad.extraction.study.StudyReading;
import org.dyad.library.document.Document;
import org.dyad.library.search.Annotator;
import org.dyad.library.search.Labels;

/**
 * Labels a document by its first study: {@code design} and {@code population} as the annotation format names them, {@code has-dose}
 * ({@code yes} where an amount of vitamin D is stated, else {@code no}) and {@code study-year}. Only these rules run, not those for arms and
 * outcomes. A document without a study has {@code has-dose -> no} and nothing else.
 */
public final class ExtractionAnnotator implements Annotator {
    private static final String NO_STUDY = "nothing: the page holds no study text";

    @Override
    public String version() {
        return "rules 1";
    }

    @Override
    public Labels annotate(Document document) {
        StudyReading reading = StudyReading.of(document);
        SortedMap<String, List<String>> labels = new TreeMap<>();
        labels.put("has-dose", List.of(hasDose(reading) ? "yes" : "no"));
        if (reading.studies().isEmpty()) {
            return new Labels(labels);
        }
        StudyView first = StudyView.of(reading, 0);
        Optional<Design> design = DesignRule.read(first).map(ProposedFact::value);
        design.ifPresent(known -> labels.put("design", List.of(known.code())));
        List<String> population = PopulationRule.read(first, design).stream()
                .map(group -> group.value().code())
                .toList();
        if (!population.isEmpty()) {
            labels.put("population", population);
        }
        CitationRule.read(reading, NO_STUDY)
                .year()
                .proposal()
                .ifPresent(year -> labels.put("study-year", List.of(String.valueOf(year.value()))));
        return new Labels(labels);
    }

    private static boolean hasDose(StudyReading reading) {
        return reading.mentions().stream()
                .flatMap(mentions -> mentions.all().stream())
                .anyMatch(mention -> mention instanceof Mention.DoseMention dose && dose.vitaminD());
    }
}
