package org.dyad.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Doubt;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.fact.Population;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.SafetyStatement;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.extraction.fact.TimeUnit;

/** Reads what {@link ProposalFields} wrote. A file may have been edited by hand: each fault is told with its field. */
final class ProposalReader {
    private static final int DEEPEST = 64;

    private final String file;
    private final DocumentId document;

    private ProposalReader(String file, DocumentId document) {
        this.file = file;
        this.document = document;
    }

    static ExtractedDocument read(String file, String text) {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try {
            JsonNode root = new ObjectMapper(bounded).readTree(text);
            JsonNode dyad = root.path("dyad");
            if (!dyad.isObject() || !root.path("slug").isTextual()) {
                throw new InvalidEvidence(
                        "%s is JSON, but 'dyad extract' did not write it: it has no 'slug' and 'dyad'.", file);
            }
            if (dyad.path("format").asInt() != ProposalFields.FORMAT) {
                throw new InvalidEvidence(
                        "%s is in format %s; this version reads format %s. Run 'dyad extract' again.",
                        file, dyad.path("format").asText(), ProposalFields.FORMAT);
            }
            ProposalReader reader = new ProposalReader(
                    file, new DocumentId(dyad.path("document").path("id").asText()));
            return reader.document(root.path("slug").asText(), dyad);
        } catch (JsonProcessingException e) {
            throw new InvalidEvidence("%s is not JSON. Name a folder that 'dyad extract --out' wrote.", file);
        }
    }

    private ExtractedDocument document(String slug, JsonNode dyad) {
        JsonNode about = dyad.path("document");
        return new ExtractedDocument(
                text(dyad, "extractor"),
                slug,
                text(about, "file"),
                text(about, "sha256"),
                words(about, "title"),
                facts(dyad));
    }

    private StudyFacts facts(JsonNode dyad) {
        JsonNode citation = dyad.path("citation");
        return new StudyFacts(
                document,
                each(
                        dyad.path("studyText"),
                        s -> new Span(s.path("start").asInt(), s.path("end").asInt())),
                new CitationFacts(
                        finding(citation, "title", this::value),
                        finding(citation, "journal", this::value),
                        finding(citation, "year", this::whole),
                        finding(citation, "doi", this::value),
                        finding(citation, "pmid", this::value)),
                finding(
                        dyad,
                        "design",
                        d -> named(Design.values(), d.path("value").asText(), Design::code)),
                each(
                        dyad.path("population"),
                        p -> fact(
                                p,
                                g -> named(Population.values(), g.path("value").asText(), Population::code))),
                finding(dyad, "country", this::value),
                finding(dyad, "sampleSize", this::whole),
                finding(
                        dyad,
                        "duration",
                        d -> new Lasting(
                                number(d, "value"),
                                named(TimeUnit.values(), d.path("unit").asText(), TimeUnit::code))),
                each(dyad.path("assays"), a -> fact(a, this::value)),
                each(dyad.path("arms"), this::arm),
                each(dyad.path("outcomes"), this::outcome),
                each(
                        dyad.path("safety"),
                        s -> fact(
                                s,
                                f -> new SafetyStatement(
                                        text(f, "subject"), f.path("absent").asBoolean()))),
                each(dyad.path("quantities"), q -> fact(q, this::quantity)));
    }

    private Quantity quantity(JsonNode node) {
        return new Quantity(
                named(Quantity.Kind.values(), node.path("kind").asText(), Quantity.Kind::code),
                number(node, "value"),
                words(node, "unit"));
    }

    private ArmFacts arm(JsonNode arm) {
        return new ArmFacts(
                text(arm, "label"),
                present(arm, "n").map(n -> fact(n, this::whole)),
                present(arm, "dose").map(d -> fact(d, this::dose)),
                present(arm, "infantDose").map(d -> fact(d, this::dose)),
                arm.path("comparator").asBoolean(),
                quote(arm),
                text(arm, "rule"),
                number(arm, "confidence"));
    }

    private StatedDose dose(JsonNode dose) {
        return new StatedDose(
                number(dose, "amount"),
                named(AmountUnit.values(), text(dose, "unit"), Enum::name),
                words(dose, "every").map(every -> named(Frequency.values(), every, Enum::name)),
                dose.path("perKilogram").asBoolean());
    }

    private OutcomeFacts outcome(JsonNode outcome) {
        return new OutcomeFacts(
                text(outcome, "name"),
                words(outcome, "arm"),
                words(outcome, "compartment").map(c -> named(Compartment.values(), c, Enum::name)),
                words(outcome, "timePoint"),
                fact(outcome, this::result));
    }

    private OutcomeResult result(JsonNode node) {
        Optional<Interval> interval = present(node, "interval")
                .map(i -> new Interval(
                        named(IntervalKind.values(), text(i, "kind"), Enum::name),
                        number(i, "low"),
                        number(i, "high")));
        if (node.has("effect")) {
            return new OutcomeResult.Effect(
                    named(EffectKind.values(), text(node, "effect"), Enum::name),
                    number(node, "value"),
                    interval,
                    words(node, "p"));
        }
        return new OutcomeResult.Level(
                number(node, "centre"),
                node.path("median").asBoolean(),
                node.has("sd") ? OptionalDouble.of(number(node, "sd")) : OptionalDouble.empty(),
                interval,
                words(node, "unit"));
    }

    private <T> Finding<T> finding(JsonNode parent, String name, Function<JsonNode, T> value) {
        JsonNode node = parent.path(name);
        return node.has("notStated") || node.isMissingNode()
                ? new Finding.NotStated<>(node.path("notStated").asText())
                : new Finding.Stated<>(fact(node, value));
    }

    private <T> ProposedFact<T> fact(JsonNode node, Function<JsonNode, T> value) {
        return new ProposedFact<>(
                value.apply(node),
                quote(node),
                text(node, "rule"),
                number(node, "confidence"),
                each(node.path("doubts"), d -> new Doubt(text(d, "check"), text(d, "message"))));
    }

    private Quote quote(JsonNode node) {
        Optional<Span> span = node.has("start")
                ? Optional.of(
                        new Span(node.path("start").asInt(), node.path("end").asInt()))
                : Optional.empty();
        return new Quote(document, span, text(node, "span"));
    }

    private String value(JsonNode node) {
        return text(node, "value");
    }

    private int whole(JsonNode node) {
        return (int) number(node, "value");
    }

    private double number(JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            throw new InvalidEvidence("%s: '%s' is missing or not a number. Run 'dyad extract' again.", file, name);
        }
        return node.path(name).asDouble();
    }

    private String text(JsonNode node, String name) {
        return words(node, name)
                .orElseThrow(() ->
                        new InvalidEvidence("%s: '%s' is missing or not words. Run 'dyad extract' again.", file, name));
    }

    private static Optional<String> words(JsonNode node, String name) {
        return node.path(name).isTextual() ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static Optional<JsonNode> present(JsonNode node, String name) {
        return node.path(name).isObject() ? Optional.of(node.path(name)) : Optional.empty();
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        list.forEach(item -> all.add(read.apply(item)));
        return all;
    }

    private <T> T named(T[] all, String code, Function<T, String> name) {
        return Arrays.stream(all)
                .filter(value -> name.apply(value).equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidEvidence("%s: '%s' is not known here. Run 'dyad extract' again.", file, code));
    }
}
