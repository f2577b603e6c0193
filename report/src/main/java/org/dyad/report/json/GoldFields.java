package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;

/** The fields of the annotation format. What is not stated is left out; the average daily dose alone may be {@code null}. */
final class GoldFields {
    private final JsonOut out;

    private GoldFields(JsonOut out) {
        this.out = out;
    }

    static void write(JsonOut out, ExtractedDocument document) {
        GoldFields fields = new GoldFields(out);
        StudyFacts facts = document.facts();
        out.field("slug", document.slug());
        fields.citation(facts.citation());
        fields.words(
                "design", facts.design().proposal().map(fact -> fact.value().code()));
        if (!facts.population().isEmpty()) {
            out.words(
                    "population",
                    facts.population().stream()
                            .map(fact -> fact.value().code())
                            .distinct()
                            .toList());
        }
        fields.words("country", value(facts.country()));
        facts.sampleSize()
                .proposal()
                .ifPresent(size -> out.object("sample_size", () -> out.field("value", size.value())
                        .field("span", size.quote().words())));
        if (!facts.arms().isEmpty()) {
            out.list("arms", facts.arms(), (o, arm) -> fields.arm(arm));
        }
        facts.duration().proposal().ifPresent(fields::duration);
        if (!facts.assays().isEmpty()) {
            out.words("assay", facts.assays().stream().map(ProposedFact::value).toList());
        }
        if (!facts.outcomes().isEmpty()) {
            out.list("outcomes", facts.outcomes(), (o, outcome) -> fields.outcome(outcome));
        }
        if (!facts.quantities().isEmpty()) {
            out.list("quantities", facts.quantities(), (o, quantity) -> fields.quantity(quantity));
        }
    }

    private static <T> Optional<T> value(Finding<T> finding) {
        return finding.proposal().map(ProposedFact::value);
    }

    private void words(String name, Optional<String> words) {
        words.ifPresent(found -> out.field(name, found));
    }

    private void citation(CitationFacts citation) {
        boolean any =
                List.of(citation.title(), citation.journal(), citation.year(), citation.doi(), citation.pmid()).stream()
                        .anyMatch(finding -> finding.proposal().isPresent());
        if (!any) {
            return;
        }
        out.object("citation", () -> {
            words("title", value(citation.title()));
            words("journal", value(citation.journal()));
            value(citation.year()).ifPresent(year -> out.field("year", year));
            words("doi", value(citation.doi()));
            words("pmid", value(citation.pmid()));
        });
    }

    private void arm(ArmFacts arm) {
        out.field("label", arm.label());
        arm.n().ifPresent(n -> out.field("n", n.value()));
        arm.dose().ifPresent(dose -> out.object("dose", () -> dose(dose.value())));
        out.field("comparator", arm.comparator()).field("span", arm.quote().words());
    }

    private void dose(StatedDose dose) {
        number(out, "amount", dose.amount());
        out.field("unit", dose.unit() == AmountUnit.IU ? "IU" : "\u03bcg");
        dose.every().ifPresent(every -> out.field("every", every.code()));
        OptionalDouble daily = dose.iuPerDay();
        if (daily.isPresent()) {
            number(out, "iu_per_day", daily.getAsDouble());
        } else {
            out.none("iu_per_day");
        }
    }

    private void duration(ProposedFact<Lasting> duration) {
        out.object("duration", () -> {
            number(out, "value", duration.value().value());
            out.field("unit", duration.value().unit().code())
                    .field("span", duration.quote().words());
        });
    }

    private void outcome(OutcomeFacts outcome) {
        out.field("name", name(outcome));
        words("arm", outcome.arm());
        words("timepoint", outcome.timePoint());
        switch (outcome.result().value()) {
            case OutcomeResult.Level level -> {
                number(out, "mean", level.centre());
                level.sd().ifPresent(sd -> number(out, "sd", sd));
                words("unit", level.unit());
            }
            case OutcomeResult.Effect effect -> out.object("effect", () -> effect(effect));
        }
        out.field("span", outcome.result().quote().words());
    }

    private static String name(OutcomeFacts outcome) {
        boolean median = outcome.result().value() instanceof OutcomeResult.Level level && level.median();
        return median && !outcome.name().contains("median") ? outcome.name() + " (median)" : outcome.name();
    }

    private void effect(OutcomeResult.Effect effect) {
        out.field("measure", effect.kind().code());
        number(out, "value", effect.value());
        effect.interval()
                .filter(interval -> interval.kind() == IntervalKind.CONFIDENCE)
                .ifPresent(interval -> {
                    number(out, "ci_low", interval.low());
                    number(out, "ci_high", interval.high());
                });
        words("p", effect.p());
    }

    private void quantity(ProposedFact<Quantity> quantity) {
        out.field("text", quantity.quote().words())
                .field("kind", quantity.value().kind().code());
        number(out, "value", quantity.value().value());
        words("unit", quantity.value().unit());
    }

    /** A number as people write it: {@code 113}, not {@code 113.0}. */
    static void number(JsonOut out, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.field(name, (long) value);
        } else {
            out.field(name, value);
        }
    }
}
