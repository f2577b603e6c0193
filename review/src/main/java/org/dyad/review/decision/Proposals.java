package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;

/** The proposed facts of a document, one by one, in the order of a form. Bare quantities are no facts about a study and are left out. */
public final class Proposals {
    private final StudyFacts facts;
    private final List<Proposal> all = new ArrayList<>();

    private Proposals(StudyFacts facts) {
        this.facts = facts;
    }

    /** Every fact that can be decided on. */
    public static List<Proposal> of(StudyFacts facts) {
        Proposals proposals = new Proposals(facts);
        proposals.study();
        facts.arms().forEach(proposals::arm);
        facts.outcomes().forEach(proposals::outcome);
        facts.safety()
                .forEach(fact -> proposals.add(
                        FactKind.SAFETY,
                        "",
                        fact,
                        said -> FactWords.line(said.subject()) + (said.absent() ? ": none" : ": reported")));
        return List.copyOf(proposals.all);
    }

    private void study() {
        finding(FactKind.TITLE, facts.citation().title(), FactWords::line);
        finding(FactKind.JOURNAL, facts.citation().journal(), FactWords::line);
        finding(FactKind.YEAR, facts.citation().year(), String::valueOf);
        finding(FactKind.DOI, facts.citation().doi(), FactWords::line);
        finding(FactKind.PMID, facts.citation().pmid(), FactWords::line);
        finding(FactKind.DESIGN, facts.design(), design -> design.code());
        facts.population().forEach(fact -> add(FactKind.POPULATION, "", fact, group -> group.code()));
        finding(FactKind.COUNTRY, facts.country(), FactWords::line);
        finding(FactKind.SAMPLE_SIZE, facts.sampleSize(), String::valueOf);
        finding(FactKind.DURATION, facts.duration(), FactWords::of);
        facts.assays().forEach(fact -> add(FactKind.ASSAY, "", fact, FactWords::line));
    }

    private void arm(ArmFacts arm) {
        String label = FactWords.line(arm.label());
        Quote quote = arm.quote();
        all.add(new Proposal(
                new FactKey(
                        facts.document(),
                        FactKind.ARM,
                        label,
                        quote.span(),
                        ArmWords.of(arm.label(), arm.comparator())),
                quote,
                arm.rule(),
                arm.confidence(),
                List.of()));
        optional(FactKind.ARM_SIZE, label, arm.n(), String::valueOf);
        optional(FactKind.ARM_DOSE, label, arm.dose(), FactWords::of);
        optional(FactKind.INFANT_DOSE, label, arm.infantDose(), FactWords::of);
    }

    private void outcome(OutcomeFacts outcome) {
        FactKind kind =
                switch (outcome.result().value()) {
                    case OutcomeResult.Level level -> FactKind.LEVEL;
                    case OutcomeResult.Effect effect -> FactKind.EFFECT;
                };
        add(kind, "", outcome.result(), result -> OutcomeWords.of(outcome));
    }

    private <T> void finding(FactKind kind, Finding<T> finding, Function<T, String> words) {
        optional(kind, "", finding.proposal(), words);
    }

    private <T> void optional(FactKind kind, String of, Optional<ProposedFact<T>> fact, Function<T, String> words) {
        fact.ifPresent(present -> add(kind, of, present, words));
    }

    private <T> void add(FactKind kind, String of, ProposedFact<T> fact, Function<T, String> words) {
        all.add(new Proposal(
                new FactKey(facts.document(), kind, of, fact.quote().span(), words.apply(fact.value())),
                fact.quote(),
                fact.rule(),
                fact.confidence(),
                fact.doubts()));
    }
}
