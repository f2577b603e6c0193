package org.dyad.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.review.difference.ResultsDigest;
import org.dyad.review.difference.ResultsDigest.ChoiceDigest;
import org.dyad.review.difference.ResultsDigest.DoseDigest;
import org.dyad.review.difference.ResultsDigest.OutcomeDigest;
import org.dyad.review.difference.ResultsDigest.PooledDigest;
import org.dyad.review.difference.ResultsDigest.SlopeDigest;
import org.dyad.review.difference.ResultsDigest.Span;
import org.dyad.review.difference.ResultsDigest.StudyDigest;
import org.dyad.review.difference.ResultsDigest.TargetDigest;
import org.dyad.review.difference.ResultsDigest.Value;
import org.dyad.review.result.Provenance.InputFile;
import org.dyad.review.run.DigestMaker;

/** Reads the results of an earlier run. What this version does not know in it is passed over. */
public final class DigestJson {
    /** Larger files are no results of a review; bytes. */
    public static final long LARGEST_FILE = 256L << 20;

    private static final int DEEPEST = 64;

    private final String file;

    private DigestJson(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a {@code results.json}.
     *
     * @param file its name for messages
     * @throws InvalidEvidence where it is no such file
     */
    public static ResultsDigest parse(String file, String text) {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try {
            return new DigestJson(file).digest(new ObjectMapper(bounded).readTree(text));
        } catch (JsonProcessingException e) {
            throw new InvalidEvidence(
                    "%s is not JSON (line %s). Name the results.json of an earlier run, or its folder.",
                    file,
                    e.getLocation() == null
                            ? "unknown"
                            : Integer.toString(e.getLocation().getLineNr()));
        }
    }

    private ResultsDigest digest(JsonNode root) {
        if (!root.isObject()
                || !root.path("program").isTextual()
                || !root.path("outcomes").isArray()) {
            throw new InvalidEvidence(
                    "%s is JSON, but not the results.json of a review: it has no 'program' and 'outcomes'.", file);
        }
        return new ResultsDigest(
                text(root, "program"),
                text(root, "title"),
                root.path("seed").asLong(),
                root.path("against").isTextual()
                        ? Optional.of(root.path("against").asText())
                        : Optional.empty(),
                each(
                        root.path("inputs"),
                        i -> new InputFile(
                                text(i, "file"),
                                text(i, "sha256"),
                                i.path("bytes").asLong())),
                each(root.path("choices"), c -> new ChoiceDigest(text(c, "name"), text(c, "value"))),
                each(root.path("outcomes"), this::outcome));
    }

    private OutcomeDigest outcome(JsonNode outcome) {
        Optional<JsonNode> pooled = present(outcome.path("pooled"));
        return new OutcomeDigest(
                text(outcome, "name"),
                text(outcome, "unit"),
                pooled.map(this::pooled),
                pooled.map(p -> each(
                                p.path("studies"),
                                s -> new StudyDigest(text(s, "study"), number(s, "yi"), number(s, "vi"))))
                        .orElse(List.of()),
                present(outcome.path("doseResponse").path("firstStep")).map(this::slope),
                each(outcome.path("targets"), this::target));
    }

    private PooledDigest pooled(JsonNode pooled) {
        JsonNode headline = present(pooled.path("normalInterval")).orElse(pooled);
        int trials = pooled.path("k").asInt();
        boolean variance =
                trials >= DigestMaker.TRIALS_FOR_VARIANCE && pooled.path("tau2").isNumber();
        OptionalDouble lower = variance ? optional(pooled, "predictionLower") : OptionalDouble.empty();
        OptionalDouble upper = variance ? optional(pooled, "predictionUpper") : OptionalDouble.empty();
        return new PooledDigest(
                trials,
                value(headline.path("coefficients").path(0)),
                variance ? optional(pooled, "tau2") : OptionalDouble.empty(),
                variance ? optional(pooled, "i2") : OptionalDouble.empty(),
                lower.isPresent() && upper.isPresent()
                        ? Optional.of(new Span(lower.getAsDouble(), upper.getAsDouble()))
                        : Optional.empty());
    }

    private SlopeDigest slope(JsonNode slope) {
        return new SlopeDigest(
                text(slope, "shape"),
                slope.path("k").asInt(),
                number(slope, "from"),
                number(slope, "step"),
                value(slope),
                slope.path("speaksForOtherTrials").asBoolean());
    }

    private TargetDigest target(JsonNode target) {
        return new TargetDigest(
                text(target, "asWritten"),
                number(target, "fraction"),
                dose(target.path("meanDose")),
                dose(target.path("individualDose")));
    }

    private DoseDigest dose(JsonNode dose) {
        return new DoseDigest(
                text(dose, "status"),
                optional(dose, "dose"),
                optional(dose, "ciLower"),
                optional(dose, "ciUpper"),
                dose.path("extrapolated").asBoolean());
    }

    private Value value(JsonNode value) {
        return new Value(number(value, "estimate"), number(value, "ciLower"), number(value, "ciUpper"));
    }

    private String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw missing(field);
        }
        return node.path(field).asText();
    }

    private double number(JsonNode node, String field) {
        if (!node.path(field).isNumber()) {
            throw missing(field);
        }
        return node.path(field).asDouble();
    }

    private InvalidEvidence missing(String field) {
        return new InvalidEvidence(
                "%s lacks '%s' where the results of a review have it. It is damaged, or of another version; run the earlier"
                        + " review again with this version and compare with that.",
                file, field);
    }

    private static OptionalDouble optional(JsonNode node, String field) {
        return node.path(field).isNumber() ? OptionalDouble.of(node.path(field).asDouble()) : OptionalDouble.empty();
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isObject() ? Optional.of(node) : Optional.empty();
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        list.forEach(item -> items.add(read.apply(item)));
        return items;
    }
}
