package org.dyad.extraction.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;

/** Facts in the annotation format. */
final class GoldJson {
    private final List<String> fields = new ArrayList<>();

    private GoldJson() {}

    static String write(String slug, StudyFacts facts) {
        GoldJson all = new GoldJson().put("slug", text(slug));
        GoldJson citation = new GoldJson()
                .put("title", value(facts.citation().title()).map(GoldJson::text))
                .put("journal", value(facts.citation().journal()).map(GoldJson::text))
                .put("year", value(facts.citation().year()).map(String::valueOf))
                .put("doi", value(facts.citation().doi()).map(GoldJson::text))
                .put("pmid", value(facts.citation().pmid()).map(GoldJson::text));
        all.put("citation", citation.object())
                .put("design", value(facts.design()).map(design -> text(design.code())))
                .put(
                        "population",
                        array(facts.population().stream()
                                .map(fact -> text(fact.value().code()))
                                .toList()))
                .put("country", value(facts.country()).map(GoldJson::text))
                .put("sample_size", facts.sampleSize().proposal().map(fact -> new GoldJson()
                        .put("value", String.valueOf(fact.value()))
                        .put("span", span(fact))
                        .object()))
                .put("duration", facts.duration().proposal().map(fact -> new GoldJson()
                        .put("value", number(fact.value().value()))
                        .put("unit", text(fact.value().unit().code()))
                        .put("span", span(fact))
                        .object()))
                .put(
                        "assay",
                        array(facts.assays().stream()
                                .map(fact -> text(fact.value()))
                                .toList()))
                .put("arms", array(facts.arms().stream().map(GoldJson::arm).toList()))
                .put(
                        "outcomes",
                        array(facts.outcomes().stream().map(GoldJson::outcome).toList()))
                .put(
                        "quantities",
                        array(facts.quantities().stream()
                                .map(GoldJson::quantity)
                                .toList()));
        return all.object() + "\n";
    }

    private static String arm(ArmFacts arm) {
        return new GoldJson()
                .put("label", text(arm.label()))
                .put("n", arm.n().map(n -> String.valueOf(n.value())))
                .put("dose", arm.dose().map(dose -> dose(dose.value())))
                .put("comparator", String.valueOf(arm.comparator()))
                .put("span", text(arm.quote().words()))
                .object();
    }

    private static String dose(StatedDose dose) {
        return new GoldJson()
                .put("amount", number(dose.amount()))
                .put("unit", text(dose.unit().symbol() + (dose.perKilogram() ? "/kg" : "")))
                .put("every", dose.every().map(every -> text(every.code())))
                .put(
                        "iu_per_day",
                        dose.iuPerDay().isPresent() ? number(dose.iuPerDay().getAsDouble()) : "null")
                .object();
    }

    private static String outcome(OutcomeFacts outcome) {
        GoldJson json = new GoldJson()
                .put("name", text(outcome.name()))
                .put("arm", outcome.arm().map(GoldJson::text))
                .put("timepoint", outcome.timePoint().map(GoldJson::text));
        switch (outcome.result().value()) {
            case OutcomeResult.Level level ->
                json.put("mean", number(level.centre()))
                        .put(
                                "sd",
                                level.sd().isPresent()
                                        ? Optional.of(number(level.sd().getAsDouble()))
                                        : Optional.empty())
                        .put("unit", level.unit().map(GoldJson::text));
            case OutcomeResult.Effect effect -> json.put("effect", effect(effect));
        }
        return json.put("span", span(outcome.result())).object();
    }

    private static String effect(OutcomeResult.Effect effect) {
        return new GoldJson()
                .put("measure", text(effect.kind().code()))
                .put("value", number(effect.value()))
                .put("ci_low", effect.interval().map(interval -> number(interval.low())))
                .put("ci_high", effect.interval().map(interval -> number(interval.high())))
                .put("p", effect.p().map(GoldJson::text))
                .object();
    }

    private static String quantity(ProposedFact<Quantity> fact) {
        Quantity quantity = fact.value();
        return new GoldJson()
                .put("text", text(fact.quote().words()))
                .put("kind", text(quantity.kind().code()))
                .put("value", number(quantity.value()))
                .put("unit", quantity.unit().map(GoldJson::text))
                .object();
    }

    private static <T> Optional<T> value(Finding<T> finding) {
        return finding.proposal().map(ProposedFact::value);
    }

    private static String span(ProposedFact<?> fact) {
        return text(fact.quote().words());
    }

    private GoldJson put(String name, String json) {
        fields.add(text(name) + ": " + json);
        return this;
    }

    private GoldJson put(String name, Optional<String> json) {
        json.ifPresent(value -> put(name, value));
        return this;
    }

    private String object() {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String array(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String text(String words) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 32) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
