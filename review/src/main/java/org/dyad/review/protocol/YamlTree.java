package org.dyad.review.protocol;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a tree that knows its lines. Only the syntax is read: no object of any class is ever constructed, and
 * size, depth and aliases are bounded.
 */
sealed interface YamlTree {
    int LARGEST_FILE = 1 << 20;

    int line();

    /** A single value, as written. */
    record Scalar(String text, int line) implements YamlTree {}

    /** A list. */
    record Items(List<YamlTree> items, int line) implements YamlTree {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named values, in the order of the file. */
    record Keys(Map<String, YamlTree> values, Map<String, Integer> lines, int line) implements YamlTree {
        public Keys {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        }
    }

    static YamlTree parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setAllowRecursiveKeys(false);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new InvalidProtocol(
                        file, List.of(new ProtocolFault(0, "", "it is empty. 'dyad init FOLDER' writes a start.")));
            }
            return convert(file, node, 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            String problem = Optional.ofNullable(e.getProblem()).orElse("it is not YAML");
            throw new InvalidProtocol(
                    file,
                    List.of(new ProtocolFault(
                            line, "", "this is not YAML here (%s). Check the indent and quotes.".formatted(problem))));
        } catch (YAMLException e) {
            throw new InvalidProtocol(
                    file, List.of(new ProtocolFault(0, "", "this cannot be read as YAML: " + e.getMessage())));
        }
    }

    private static YamlTree convert(String file, Node node, int depth) {
        int line = node.getStartMark().getLine() + 1;
        if (depth > 20) {
            throw new InvalidProtocol(file, List.of(new ProtocolFault(line, "", "nested more than 20 levels deep.")));
        }
        if (node instanceof ScalarNode scalar) {
            return new Scalar(scalar.getValue(), line);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlTree> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(file, item, depth + 1)));
            return new Items(items, line);
        }
        if (node instanceof MappingNode mapping) {
            return keys(file, mapping, line, depth);
        }
        throw new InvalidProtocol(file, List.of(new ProtocolFault(line, "", "this kind of YAML is not understood.")));
    }

    private static Keys keys(String file, MappingNode mapping, int line, int depth) {
        Map<String, YamlTree> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidProtocol(file, List.of(new ProtocolFault(at, "", "a name was expected here.")));
            }
            if (values.put(key.getValue(), convert(file, tuple.getValueNode(), depth + 1)) != null) {
                throw new InvalidProtocol(
                        file, List.of(new ProtocolFault(at, key.getValue(), "it is there twice. Keep one.")));
            }
            lines.put(key.getValue(), at);
        }
        return new Keys(values, lines, line);
    }
}
