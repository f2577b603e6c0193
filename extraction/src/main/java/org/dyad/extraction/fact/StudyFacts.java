package org.dyad.extraction.fact;

import java.util.List;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;

/**
 * All that was read of the study or studies in one document. Spans are places in the document's source.
 *
 * @param document   which
 * @param studyText  the stretches of the source that are the text of a study, in order; the first study is what the single facts
 *                   describe, arms, outcomes and quantities cover all. Empty where the document holds no study
 * @param citation   of the first study
 * @param design     of the first study
 * @param population every group in which something was given or measured
 * @param country    place of the study
 * @param sampleSize total, as stated; never a sum of arms
 * @param duration   of the intervention
 * @param assays     methods that measured 25-hydroxyvitamin D
 * @param arms       groups that get, or are compared for, a supplement
 * @param outcomes   numeric results by group, and effect estimates
 * @param safety     statements about harm or its absence
 * @param quantities every quantity of the study texts
 */
public record StudyFacts(
        DocumentId document,
        List<Span> studyText,
        CitationFacts citation,
        Finding<Design> design,
        List<ProposedFact<Population>> population,
        Finding<String> country,
        Finding<Integer> sampleSize,
        Finding<Lasting> duration,
        List<ProposedFact<String>> assays,
        List<ArmFacts> arms,
        List<OutcomeFacts> outcomes,
        List<ProposedFact<SafetyStatement>> safety,
        List<ProposedFact<Quantity>> quantities) {
    public StudyFacts {
        studyText = List.copyOf(studyText);
        population = List.copyOf(population);
        assays = List.copyOf(assays);
        arms = List.copyOf(arms);
        outcomes = List.copyOf(outcomes);
        safety = List.copyOf(safety);
        quantities = List.copyOf(quantities);
    }
}
