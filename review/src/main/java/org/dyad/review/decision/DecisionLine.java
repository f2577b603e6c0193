package org.dyad.review.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.review.folder.Sha256;

/** A decision as one line of JSON in ASCII, fields always in one order, so that the line has one spelling and its hash one value. */
final class DecisionLine {
    private static final int FORMAT = 1;

    // ASCII: no line separator of any alphabet can break a line, and no editor changes the spelling of a letter.
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private DecisionLine() {}

    /** The decision that a draft becomes. */
    static Decision decided(DecisionDraft draft, int number, Instant at) {
        return new Decision(hash(content(draft, number)), number, draft, at);
    }

    /** The line, without its end. */
    static String write(Decision decision) {
        ObjectNode line = content(decision.what(), decision.number());
        line.put("sha256", decision.id());
        line.put("at", decision.at().toString());
        return spelled(line);
    }

    private static ObjectNode content(DecisionDraft draft, int number) {
        FactKey fact = draft.fact();
        ObjectNode line = JSON.createObjectNode();
        line.put("format", FORMAT);
        line.put("number", number);
        line.put("action", draft.action().word());
        line.put("reviewer", draft.reviewer().name());
        line.put("adjudicator", draft.reviewer().adjudicator());
        line.put("document", fact.document().value());
        line.put("version", draft.version());
        line.put("field", fact.kind().code());
        line.put("of", fact.of());
        fact.place().ifPresent(span -> line.put("start", span.start()).put("end", span.end()));
        line.put("value", fact.value());
        line.put("words", draft.words());
        switch (draft.action()) {
            case Action.Correct correct -> line.put("newValue", correct.value());
            case Action.Undo undo -> line.put("undoes", undo.decision());
            case Action.Accept accept -> {}
            case Action.Reject reject -> {}
        }
        draft.reason().ifPresent(reason -> line.put("reason", reason));
        draft.bulk().ifPresent(bulk -> line.put("bulk", bulk));
        return line;
    }

    private static String hash(ObjectNode content) {
        return Sha256.of(spelled(content).getBytes(StandardCharsets.US_ASCII));
    }

    private static String spelled(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision can always be written.", e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws InvalidEvidence where it is not whole: the message says what is wrong with it
     */
    static Decision read(String text) {
        JsonNode line = parsed(text);
        if (line.path("format").asInt() != FORMAT) {
            throw new InvalidEvidence("is in format %s; this version reads format %s.", line.path("format"), FORMAT);
        }
        DecisionDraft draft = new DecisionDraft(
                new FactKey(
                        new DocumentId(text(line, "document")),
                        FactKind.parse(text(line, "field"))
                                .orElseThrow(
                                        () -> new InvalidEvidence("names an unknown field, %s.", line.path("field"))),
                        text(line, "of"),
                        line.has("start")
                                ? Optional.of(new Span(
                                        line.path("start").asInt(),
                                        line.path("end").asInt()))
                                : Optional.empty(),
                        text(line, "value")),
                text(line, "words"),
                text(line, "version"),
                new Reviewer(text(line, "reviewer"), line.path("adjudicator").asBoolean()),
                action(line),
                optional(line, "reason"),
                optional(line, "bulk"));
        int number = line.path("number").asInt();
        Decision read = decided(draft, number, time(line));
        if (!read.id().equals(text(line, "sha256"))) {
            throw new InvalidEvidence("does not fit its checksum: it was changed after it was written.");
        }
        return read;
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            if (line != null && line.isObject()) {
                return line;
            }
        } catch (JsonProcessingException e) {
            // told below, the same as for JSON of another shape
        }
        throw new InvalidEvidence("is no decision.");
    }

    private static Instant time(JsonNode line) {
        try {
            return Instant.parse(text(line, "at"));
        } catch (DateTimeException e) {
            throw new InvalidEvidence("has no time in 'at'.");
        }
    }

    private static Action action(JsonNode line) {
        return switch (text(line, "action")) {
            case "accept" -> new Action.Accept();
            case "correct" -> new Action.Correct(text(line, "newValue"));
            case "reject" -> new Action.Reject();
            case "undo" -> new Action.Undo(text(line, "undoes"));
            default -> throw new InvalidEvidence("names an unknown action, %s.", line.path("action"));
        };
    }

    private static String text(JsonNode line, String name) {
        return optional(line, name).orElseThrow(() -> new InvalidEvidence("lacks '%s'.", name));
    }

    private static Optional<String> optional(JsonNode line, String name) {
        return line.path(name).isTextual() ? Optional.of(line.path(name).asText()) : Optional.empty();
    }
}
