package org.dyad.extraction.plausible;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Doubt;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StudyFacts;

/** Collects doubts about the facts of one document; by identity, since two equal facts are still two. */
final class Doubts {
    private final IdentityHashMap<ProposedFact<?>, List<Doubt>> found = new IdentityHashMap<>();

    /** One more doubt; the format is as for {@link String#format}. */
    @SuppressWarnings("AnnotateFormatMethod") // would need an annotation library at run time
    void add(ProposedFact<?> fact, String check, String format, Object... arguments) {
        found.computeIfAbsent(fact, f -> new ArrayList<>())
                .add(new Doubt(check, String.format(Locale.ROOT, format, arguments)));
    }

    /** A number as people write it. */
    static String plain(double value) {
        return TableWriter.number(value);
    }

    StudyFacts on(StudyFacts facts) {
        if (found.isEmpty()) {
            return facts;
        }
        CitationFacts citation = facts.citation();
        return new StudyFacts(
                facts.document(),
                facts.studyText(),
                new CitationFacts(
                        finding(citation.title()),
                        finding(citation.journal()),
                        finding(citation.year()),
                        finding(citation.doi()),
                        finding(citation.pmid())),
                finding(facts.design()),
                facts.population().stream().map(this::fact).toList(),
                finding(facts.country()),
                finding(facts.sampleSize()),
                finding(facts.duration()),
                facts.assays().stream().map(this::fact).toList(),
                facts.arms().stream().map(this::arm).toList(),
                facts.outcomes().stream().map(this::outcome).toList(),
                facts.safety().stream().map(this::fact).toList(),
                facts.quantities().stream().map(this::fact).toList());
    }

    private <T> ProposedFact<T> fact(ProposedFact<T> fact) {
        ProposedFact<T> doubted = fact;
        for (Doubt doubt : found.getOrDefault(fact, List.of())) {
            doubted = doubted.with(doubt);
        }
        return doubted;
    }

    private <T> Finding<T> finding(Finding<T> finding) {
        return switch (finding) {
            case Finding.Stated<T> stated -> new Finding.Stated<>(fact(stated.fact()));
            case Finding.NotStated<T> notStated -> notStated;
        };
    }

    private ArmFacts arm(ArmFacts arm) {
        return new ArmFacts(
                arm.label(),
                optional(arm.n()),
                optional(arm.dose()),
                optional(arm.infantDose()),
                arm.comparator(),
                arm.quote(),
                arm.rule(),
                arm.confidence());
    }

    private <T> Optional<ProposedFact<T>> optional(Optional<ProposedFact<T>> fact) {
        return fact.map(this::fact);
    }

    private OutcomeFacts outcome(OutcomeFacts outcome) {
        return new OutcomeFacts(
                outcome.name(), outcome.arm(), outcome.compartment(), outcome.timePoint(), fact(outcome.result()));
    }
}
