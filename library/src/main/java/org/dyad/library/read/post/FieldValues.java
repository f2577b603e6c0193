package org.dyad.library.read.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The values of front matter as text: a field inside a field is named {@code outer.inner}, a value in a list inside a list joins it. */
final class FieldValues {
    private static final int MOST = 200_000;
    private static final int DEEPEST = 40;

    private final Map<String, List<String>> values = FrontMatter.ordered();
    private int count;

    private FieldValues() {}

    static Map<String, List<String>> of(JsonNode root) {
        FieldValues fields = new FieldValues();
        fields.add("", root, 0);
        return fields.values;
    }

    static FrontMatter.Found of(Node root, int bodyStart) {
        if (!(root instanceof MappingNode)) {
            return new FrontMatter.None();
        }
        FieldValues fields = new FieldValues();
        fields.add("", root, 0);
        return fields.count > MOST
                ? new FrontMatter.Broken("The front matter has more than " + MOST + " values; a post has a few dozen.")
                : new FrontMatter.Fields(fields.values, bodyStart);
    }

    private void add(String name, JsonNode node, int depth) {
        if (node.isObject() && depth < DEEPEST) {
            node.properties().forEach(field -> add(inner(name, field.getKey()), field.getValue(), depth + 1));
        } else if (node.isArray()) {
            list(name);
            node.forEach(item -> add(name, item, depth + 1));
        } else if (node.isNull() || node.isMissingNode()) {
            list(name);
        } else {
            put(name, node.isTextual() ? node.textValue() : node.asText());
        }
    }

    private void add(String name, Node node, int depth) {
        if (depth > DEEPEST || count > MOST) {
            return;
        }
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple field : mapping.getValue()) {
                    String key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    add(inner(name, key), field.getValueNode(), depth + 1);
                }
            }
            case SequenceNode sequence -> {
                list(name);
                sequence.getValue().forEach(item -> add(name, item, depth + 1));
            }
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> list(name);
            case ScalarNode scalar -> put(name, scalar.getValue());
            default -> count++;
        }
    }

    private static String inner(String outer, String name) {
        return outer.isEmpty() ? name : outer + "." + name;
    }

    private List<String> list(String name) {
        count++;
        return values.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private void put(String name, String value) {
        list(name).add(value);
    }
}
