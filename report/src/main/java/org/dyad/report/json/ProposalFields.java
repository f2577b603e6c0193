package org.dyad.report.json;

import java.util.Optional;
import java.util.function.Consumer;
import org.dyad.evidence.origin.Quote;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Doubt;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;

/** Everything that was proposed, so that it reads back without loss. */
final class ProposalFields {
    /** Rises when the meaning of a field changes. */
    static final int FORMAT = 1;

    private final JsonOut out;

    private ProposalFields(JsonOut out) {
        this.out = out;
    }

    static void write(JsonOut out, ExtractedDocument document) {
        ProposalFields fields = new ProposalFields(out);
        StudyFacts facts = document.facts();
        out.field("format", FORMAT)
                .field("extractor", document.extractor())
                .object("document", () -> out.field("id", facts.document().value())
                        .field("file", document.file())
                        .field("sha256", document.sha256())
                        .field("title", document.title()))
                .list("studyText", facts.studyText(), (o, span) -> o.field("start", span.start())
                        .field("end", span.end()))
                .object("citation", () -> {
                    fields.finding("title", facts.citation().title(), fields::value);
                    fields.finding("journal", facts.citation().journal(), fields::value);
                    fields.finding("year", facts.citation().year(), year -> out.field("value", year));
                    fields.finding("doi", facts.citation().doi(), fields::value);
                    fields.finding("pmid", facts.citation().pmid(), fields::value);
                });
        fields.study(facts);
    }

    private void study(StudyFacts facts) {
        finding("design", facts.design(), design -> value(design.code()));
        out.list("population", facts.population(), (o, fact) -> fact(fact, group -> value(group.code())));
        finding("country", facts.country(), this::value);
        finding("sampleSize", facts.sampleSize(), size -> out.field("value", size));
        finding("duration", facts.duration(), this::lasting);
        out.list("assays", facts.assays(), (o, fact) -> fact(fact, this::value))
                .list("arms", facts.arms(), (o, arm) -> arm(arm))
                .list("outcomes", facts.outcomes(), (o, outcome) -> outcome(outcome))
                .list(
                        "safety",
                        facts.safety(),
                        (o, fact) -> fact(fact, safety -> out.field("subject", safety.subject())
                                .field("absent", safety.absent())))
                .list(
                        "quantities",
                        facts.quantities(),
                        (o, fact) -> fact(fact, quantity -> {
                            out.field("kind", quantity.kind().code());
                            GoldFields.number(out, "value", quantity.value());
                            out.field("unit", quantity.unit());
                        }));
    }

    private void value(String words) {
        out.field("value", words);
    }

    private void lasting(Lasting lasting) {
        GoldFields.number(out, "value", lasting.value());
        out.field("unit", lasting.unit().code());
    }

    private <T> void finding(String name, Finding<T> finding, Consumer<T> value) {
        out.object(name, () -> {
            switch (finding) {
                case Finding.Stated<T> stated -> fact(stated.fact(), value);
                case Finding.NotStated<T> notStated -> out.field("notStated", notStated.lookedIn());
            }
        });
    }

    private <T> void fact(ProposedFact<T> fact, Consumer<T> value) {
        value.accept(fact.value());
        quote(fact.quote());
        out.field("rule", fact.rule()).field("confidence", fact.confidence());
        if (!fact.doubts().isEmpty()) {
            out.list("doubts", fact.doubts(), ProposalFields::doubt);
        }
    }

    private static void doubt(JsonOut out, Doubt doubt) {
        out.field("check", doubt.check()).field("message", doubt.message());
    }

    private void quote(Quote quote) {
        out.field("span", quote.words());
        quote.span().ifPresent(span -> out.field("start", span.start()).field("end", span.end()));
    }

    private <T> void optional(String name, Optional<ProposedFact<T>> fact, Consumer<T> value) {
        fact.ifPresent(present -> out.object(name, () -> fact(present, value)));
    }

    private void arm(ArmFacts arm) {
        out.field("label", arm.label()).field("comparator", arm.comparator());
        quote(arm.quote());
        out.field("rule", arm.rule()).field("confidence", arm.confidence());
        optional("n", arm.n(), n -> out.field("value", n));
        optional("dose", arm.dose(), this::dose);
        optional("infantDose", arm.infantDose(), this::dose);
    }

    private void dose(StatedDose dose) {
        GoldFields.number(out, "amount", dose.amount());
        out.field("unit", dose.unit().name())
                .field("every", dose.every().map(Enum::name))
                .field("perKilogram", dose.perKilogram());
    }

    private void outcome(OutcomeFacts outcome) {
        out.field("name", outcome.name())
                .field("arm", outcome.arm())
                .field("compartment", outcome.compartment().map(Enum::name))
                .field("timePoint", outcome.timePoint());
        fact(outcome.result(), result -> {
            switch (result) {
                case OutcomeResult.Level level -> level(level);
                case OutcomeResult.Effect effect -> effect(effect);
            }
        });
    }

    private void level(OutcomeResult.Level level) {
        GoldFields.number(out, "centre", level.centre());
        out.field("median", level.median()).field("unit", level.unit());
        level.sd().ifPresent(sd -> GoldFields.number(out, "sd", sd));
        interval(level.spread());
    }

    private void effect(OutcomeResult.Effect effect) {
        out.field("effect", effect.kind().name());
        GoldFields.number(out, "value", effect.value());
        interval(effect.interval());
        out.field("p", effect.p());
    }

    private void interval(Optional<OutcomeResult.Interval> interval) {
        interval.ifPresent(limits -> out.object("interval", () -> {
            out.field("kind", limits.kind().name());
            GoldFields.number(out, "low", limits.low());
            GoldFields.number(out, "high", limits.high());
        }));
    }
}
