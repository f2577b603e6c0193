package org.dyad.review.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One block of named values: reads each with its kind, and collects what is wrong instead of stopping. */
final class ProtocolSection {
    private final String path;
    private final YamlTree.Keys keys;
    private final List<ProtocolFault> faults;

    private ProtocolSection(String path, YamlTree.Keys keys, List<ProtocolFault> faults) {
        this.path = path;
        this.keys = keys;
        this.faults = faults;
    }

    /** The block at {@code path}; a fault, and empty, where something else stands there. */
    static Optional<ProtocolSection> of(String path, YamlTree tree, List<ProtocolFault> faults, String... known) {
        if (!(tree instanceof YamlTree.Keys keys)) {
            faults.add(new ProtocolFault(
                    tree.line(), path, "named values were expected (%s).".formatted(String.join(", ", known))));
            return Optional.empty();
        }
        ProtocolSection section = new ProtocolSection(path, keys, faults);
        section.refuseUnknown(List.of(known));
        return Optional.of(section);
    }

    private void refuseUnknown(List<String> known) {
        for (String key : keys.values().keySet()) {
            if (!known.contains(key)) {
                String hint = nearest(key, known)
                        .map("Did you mean '%s'?"::formatted)
                        .orElseGet(() -> "Known here: " + String.join(", ", known) + ".");
                faults.add(new ProtocolFault(lineOf(key), at(key), "this name is not known. " + hint));
            }
        }
    }

    boolean has(String key) {
        return keys.values().containsKey(key);
    }

    /** Notes the line of every key of this block under its full path. */
    void noteLines(Map<String, Integer> written) {
        keys.lines().forEach((key, line) -> written.put(at(key), line));
    }

    int lineOf(String key) {
        return Optional.ofNullable(keys.lines().get(key)).orElse(keys.line());
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void fault(String key, String message) {
        faults.add(new ProtocolFault(lineOf(key), at(key), message));
    }

    Optional<YamlTree> tree(String key) {
        return Optional.ofNullable(keys.values().get(key));
    }

    /** A text that must be there. */
    String requiredText(String key, String example) {
        Optional<String> text = text(key);
        if (text.isEmpty() && (!has(key) || tree(key).get() instanceof YamlTree.Scalar)) {
            fault(key, "%s. Write for example '%s: %s'.".formatted(has(key) ? "empty" : "missing", key, example));
        }
        return text.orElse("");
    }

    Optional<String> text(String key) {
        Optional<YamlTree> tree = tree(key);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (tree.get() instanceof YamlTree.Scalar scalar) {
            return scalar.text().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.text().strip());
        }
        fault(key, "a single value was expected.");
        return Optional.empty();
    }

    double number(String key, double otherwise, double lowest, double highest) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text.get());
            if (value >= lowest && value <= highest) {
                return value;
            }
            fault(
                    key,
                    "%s was found; a number from %s to %s was expected."
                            .formatted(text.get(), plain(lowest), plain(highest)));
        } catch (NumberFormatException e) {
            String hint = text.get().matches("-?\\d+,\\d+")
                    ? " Write %s.".formatted(text.get().replace(',', '.'))
                    : "";
            fault(key, "'%s' is not a number.%s".formatted(text.get(), hint));
        }
        return otherwise;
    }

    /** A number without a fraction. */
    long whole(String key, long otherwise, long lowest, long highest) {
        double value = number(key, (double) otherwise, (double) lowest, (double) highest);
        if (value != Math.rint(value)) {
            fault(
                    key,
                    "%s was found; a whole number was expected."
                            .formatted(text(key).orElse("")));
            return otherwise;
        }
        return (long) value;
    }

    boolean flag(String key, boolean otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        return switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> {
                fault(key, "'%s' was found; true or false was expected.".formatted(text.get()));
                yield otherwise;
            }
        };
    }

    /** One of a few words; a fault lists them all. */
    String oneOf(String key, String otherwise, String... words) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(text.get())) {
                return word;
            }
        }
        fault(key, "'%s' was found; one of %s was expected.".formatted(text.get(), String.join(", ", words)));
        return otherwise;
    }

    <T> Optional<T> parsed(String key, Function<String, Optional<T>> parser, String expected) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text.get());
        if (value.isEmpty()) {
            fault(key, "'%s' was found; %s was expected.".formatted(text.get(), expected));
        }
        return value;
    }

    /** A list, each item as a tree. */
    List<YamlTree> items(String key) {
        Optional<YamlTree> tree = tree(key);
        if (tree.isEmpty()) {
            return List.of();
        }
        if (tree.get() instanceof YamlTree.Items items) {
            return items.items();
        }
        if (tree.get() instanceof YamlTree.Scalar scalar && scalar.text().isBlank()) {
            return List.of();
        }
        fault(key, "a list was expected (lines that begin with '- ').");
        return List.of();
    }

    /** A list of texts. */
    List<String> texts(String key) {
        return texts(at(key), items(key));
    }

    List<String> texts(String where, List<YamlTree> items) {
        List<String> texts = new ArrayList<>();
        for (YamlTree item : items) {
            if (item instanceof YamlTree.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                faults.add(new ProtocolFault(item.line(), where, "a single word or text was expected."));
            }
        }
        return texts;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(k -> distance(k, lower) <= Math.max(1, k.length() / 4))
                .min(Comparator.comparingInt(k -> distance(k, lower)));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
