package org.dyad.library.read.post;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The fields at the start of a post: a JSON object without delimiters, YAML between lines of three dashes, or TOML between lines of three
 * plus signs. Every value is kept as text.
 */
final class FrontMatter {
    private static final int DEEPEST = 40;
    private static final int LARGEST = 4 << 20;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LARGEST)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonMapper.builder().build().getFactory().copy().setStreamReadConstraints(LIMITS))
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final TomlMapper TOML = TomlMapper.builder(
                    TomlFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    private FrontMatter() {}

    /** What was found. */
    sealed interface Found {}

    /**
     * Fields.
     *
     * @param bodyStart where the post's text begins
     */
    record Fields(Map<String, List<String>> values, int bodyStart) implements Found {}

    /** None: the text begins at once. */
    record None() implements Found {}

    /** Something that begins as front matter does and is not. */
    record Broken(String reason) implements Found {}

    /** The front matter of a text. */
    static Found read(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (text.startsWith("{", start) && !text.startsWith("{{", start) && looksLikeJson(text, start)) {
            return json(text, start);
        }
        Optional<Fence> dashes = Fence.at(text, start, "---");
        if (dashes.isPresent()) {
            return yaml(text, dashes.get());
        }
        Optional<Fence> plus = Fence.at(text, start, "+++");
        return plus.isPresent() ? toml(text, plus.get()) : new None();
    }

    private static boolean looksLikeJson(String text, int start) {
        int place = start + 1;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place < text.length() && (text.charAt(place) == '"' || text.charAt(place) == '}');
    }

    private static Found json(String text, int start) {
        try (JsonParser parser = JSON.getFactory().createParser(new StringReader(text.substring(start)))) {
            JsonNode root = JSON.readTree(parser);
            int end = start + (int) parser.currentLocation().getCharOffset();
            return new Fields(FieldValues.of(root), end);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Broken(broken("JSON", lineOf(text, start) + line - 1, e.getOriginalMessage()));
        } catch (IOException e) {
            return new Broken(broken("JSON", 1, e.toString()));
        }
    }

    private static Found yaml(String text, Fence fence) {
        if (fence.end < 0) {
            return new None();
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        options.setAllowRecursiveKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text.substring(fence.start, fence.end)));
            return root == null ? new Fields(Map.of(), fence.after) : FieldValues.of(root, fence.after);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return new Broken(broken("YAML", lineOf(text, fence.start) + line, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            return new Broken(broken("YAML", lineOf(text, fence.start), String.valueOf(e.getMessage())));
        }
    }

    private static Found toml(String text, Fence fence) {
        if (fence.end < 0) {
            return new None();
        }
        try {
            return new Fields(FieldValues.of(TOML.readTree(text.substring(fence.start, fence.end))), fence.after);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Broken(broken("TOML", lineOf(text, fence.start) + line - 1, e.getOriginalMessage()));
        }
    }

    private static String broken(String kind, int line, String problem) {
        String first = problem.lines().findFirst().orElse("");
        String shown = first.length() > 160 ? first.substring(0, 160) + " ..." : first;
        return String.format(
                "line %d: the front matter begins as %s and is not: %s. Mend it there, or take it away, and import again.",
                line, kind, shown);
    }

    private static int lineOf(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** What stands between two lines of the same signs; {@code end} is -1 when the second is missing. */
    private record Fence(int start, int end, int after) {
        static Optional<Fence> at(String text, int start, String signs) {
            if (!text.startsWith(signs, start)) {
                return Optional.empty();
            }
            Line line = Line.at(text, start);
            if (Line.trimEnd(text, start, line.end()) != start + 3) {
                return Optional.empty();
            }
            for (int place = line.next(); place < text.length(); ) {
                Line next = Line.at(text, place);
                int end = Line.trimEnd(text, next.start(), next.end());
                if (end == next.start() + 3 && text.startsWith(signs, next.start())) {
                    return Optional.of(new Fence(line.next(), next.start(), next.next()));
                }
                place = next.next();
            }
            return Optional.of(new Fence(line.next(), -1, line.next()));
        }
    }

    /** Fields in the order they stand. */
    static Map<String, List<String>> ordered() {
        return new LinkedHashMap<>();
    }
}
