package org.dyad.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.agreement.ComparableFacts;

/** Reads documents in the annotation format, whoever wrote them, for comparing. Numbers may be printed as words: {@code "50 000"}. */
public final class GoldJson {
    private static final int DEEPEST = 64;

    private GoldJson() {}

    /**
     * The comparable facts of one annotated document.
     *
     * @param file its name for messages
     */
    public static ComparableFacts read(String file, String text) {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try {
            JsonNode root = new ObjectMapper(bounded).readTree(text);
            if (!root.isObject()) {
                throw new InvalidEvidence("%s is JSON, but not an annotated document: it is no object.", file);
            }
            return facts(root);
        } catch (JsonProcessingException e) {
            throw new InvalidEvidence("%s is not JSON. Name a folder of annotated documents.", file);
        }
    }

    private static ComparableFacts facts(JsonNode root) {
        ComparableFacts.Builder facts = new ComparableFacts.Builder();
        words(root.path("citation"), "doi").ifPresent(facts::doi);
        words(root, "design").ifPresent(facts::design);
        JsonNode population = root.path("population");
        if (population.isTextual()) {
            facts.population(population.asText());
        }
        population.forEach(group -> facts.population(group.asText()));
        value(root.path("sample_size")).ifPresent(facts::sampleSize);
        root.path("arms").forEach(arm -> {
            value(arm.path("n")).ifPresent(facts::armSize);
            number(arm.path("dose").path("iu_per_day")).ifPresent(facts::dailyDose);
        });
        JsonNode duration = root.path("duration");
        number(duration.path("value")).ifPresent(value -> facts.duration(value, words(duration, "unit")));
        root.path("outcomes").forEach(outcome -> outcome(facts, outcome));
        root.path("quantities").forEach(q -> number(q.path("value"))
                .ifPresent(value -> facts.quantity(
                        value, words(q, "unit"), q.path("kind").asText().strip().toLowerCase(java.util.Locale.ROOT))));
        return facts.build();
    }

    private static void outcome(ComparableFacts.Builder facts, JsonNode outcome) {
        JsonNode effect = outcome.path("effect");
        number(effect.path("value")).ifPresent(value -> facts.effect(value, words(effect, "measure")));
        number(outcome.path("mean")).ifPresent(value -> facts.mean(value, words(outcome, "unit")));
    }

    private static Optional<String> words(JsonNode node, String name) {
        String text = node.path(name).asText();
        return text.isEmpty() || node.path(name).isNull() ? Optional.empty() : Optional.of(text);
    }

    private static OptionalDouble value(JsonNode node) {
        return number(node.isObject() ? node.path("value") : node);
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber()
                ? OptionalDouble.of(node.asDouble())
                : node.isTextual() ? PrintedNumber.parse(node.asText()) : OptionalDouble.empty();
    }
}
