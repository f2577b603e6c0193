package org.dyad.extraction;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.arm.ArmFinder;
import org.dyad.extraction.assay.AssayRule;
import org.dyad.extraction.citation.CitationRule;
import org.dyad.extraction.course.DurationRule;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.design.DesignRule;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.outcome.OutcomeFinder;
import org.dyad.extraction.people.CountryRule;
import org.dyad.extraction.people.PopulationRule;
import org.dyad.extraction.people.SampleSizeRule;
import org.dyad.extraction.quantity.Quantities;
import org.dyad.extraction.safety.SafetyRule;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.library.document.Document;

/** Reads facts by rules: a fixed list of small ones, each with its name and the precision it was measured to have. */
public final class RuleExtractor implements Extractor {
    /** What "not stated" means for a page that holds no study. */
    static final String NO_STUDY = "nothing: the page holds no study text";

    @Override
    public String name() {
        return "rules 1";
    }

    @Override
    public StudyFacts extract(Document document) {
        StudyReading reading = StudyReading.of(document);
        return reading.studies().isEmpty() ? nothing(document) : facts(reading, StudyView.of(reading, 0));
    }

    private static StudyFacts facts(StudyReading reading, StudyView first) {
        Optional<ProposedFact<Design>> design = DesignRule.read(first);
        String looked = first.study().lookedIn();
        List<ArmFacts> arms = ArmFinder.find(reading, design.map(ProposedFact::value));
        return new StudyFacts(
                reading.document().id(),
                sourceSpans(reading),
                CitationRule.read(reading, NO_STUDY),
                Finding.of(design, looked),
                PopulationRule.read(first, design.map(ProposedFact::value)),
                Finding.of(CountryRule.read(first), looked),
                Finding.of(SampleSizeRule.read(first, design.map(ProposedFact::value)), looked),
                Finding.of(DurationRule.read(first, design.map(ProposedFact::value)), looked),
                AssayRule.read(first),
                arms,
                OutcomeFinder.find(reading, arms),
                SafetyRule.read(first),
                Quantities.facts(reading));
    }

    private static StudyFacts nothing(Document document) {
        return new StudyFacts(
                document.id(),
                List.of(),
                new CitationFacts(none(NO_STUDY), none(NO_STUDY), none(NO_STUDY), none(NO_STUDY), none(NO_STUDY)),
                none(NO_STUDY),
                List.of(),
                none(NO_STUDY),
                none(NO_STUDY),
                none(NO_STUDY),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
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
