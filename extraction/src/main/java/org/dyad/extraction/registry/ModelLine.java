package org.dyad.extraction.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of a model's answer.
 *
 * @param text  the line
 * @param field what it says it is
 * @param cells name to value
 */
record ModelLine(String text, String field, Map<String, String> cells) {
    private static final int LONGEST = 20_000;

    static Optional<ModelLine> parse(String line) {
        if (line.isBlank() || line.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = line.strip().split("\t", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                cells.put(
                        parts[i].substring(0, equals).strip(),
                        parts[i].substring(equals + 1).strip());
            }
        }
        return Optional.of(new ModelLine(line.strip(), parts[0].strip(), cells));
    }

    Optional<String> words(String name) {
        return Optional.ofNullable(cells.get(name)).filter(value -> !value.isEmpty());
    }

    OptionalDouble number(String name) {
        Optional<String> value = words(name).map(v -> v.replace(",", ""));
        boolean plain = value.isPresent()
                && value.get().length() < 20
                && value.get().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
        try {
            return plain ? OptionalDouble.of(Double.parseDouble(value.get())) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    Optional<Integer> whole(String name) {
        OptionalDouble value = number(name);
        return value.isPresent()
                        && value.getAsDouble() == Math.rint(value.getAsDouble())
                        && value.getAsDouble() >= 0
                        && value.getAsDouble() < 1e9
                ? Optional.of((int) value.getAsDouble())
                : Optional.empty();
    }
}
