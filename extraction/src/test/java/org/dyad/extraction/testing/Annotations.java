package org.dyad.extraction.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.extraction.agreement.ComparableFacts;

/**
 * Our own annotations of corpus posts, kept as places without words ({@code src/test/annotations/convert.py} says how). The words are
 * looked up in {@code shared/corpus/posts} when a test runs.
 */
public final class Annotations {
    private final Map<String, List<Row>> posts;

    private Annotations(Map<String, List<Row>> posts) {
        this.posts = posts;
    }

    /**
     * One line.
     *
     * @param start of the words in the post; -1 where the line has no place
     * @param cells name to value as written
     */
    public record Row(String slug, String field, int start, int end, Map<String, String> cells) {
        private double number(String name) {
            return Double.parseDouble(cells.getOrDefault(name, "NaN"));
        }

        private boolean has(String name) {
            return cells.containsKey(name);
        }

        private Optional<String> words(String name) {
            return Optional.ofNullable(cells.get(name));
        }
    }

    /** The annotations of {@code extraction/src/test/annotations/name}. */
    public static Annotations read(String name) {
        Path file = SharedFiles.repository()
                .orElseThrow()
                .resolve("extraction/src/test/annotations")
                .resolve(name);
        Map<String, List<Row>> posts = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    Row row = row(line.split("\t", -1));
                    posts.computeIfAbsent(row.slug(), slug -> new ArrayList<>()).add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Annotations(posts);
    }

    private static Row row(String[] parts) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 4; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            cells.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        boolean placed = !parts[2].isEmpty();
        return new Row(
                parts[0],
                parts[1],
                placed ? Integer.parseInt(parts[2]) : -1,
                placed ? Integer.parseInt(parts[3]) : -1,
                cells);
    }

    /** Every annotated post. */
    public List<String> slugs() {
        return List.copyOf(posts.keySet());
    }

    /** The lines of a post. */
    public List<Row> rows(String slug) {
        return List.copyOf(posts.getOrDefault(slug, List.of()));
    }

    /** The file of a post. */
    public static Path post(String slug) {
        return SharedFiles.shared("corpus/posts/" + slug + ".md");
    }

    /** The annotated facts by post, as they are compared. */
    public SortedMap<String, ComparableFacts> comparable() {
        SortedMap<String, ComparableFacts> all = new TreeMap<>();
        posts.forEach((slug, rows) -> {
            String text = SharedFiles.text("corpus/posts/" + slug + ".md");
            ComparableFacts.Builder facts = new ComparableFacts.Builder();
            rows.forEach(row -> add(facts, row, text));
            all.put(slug, facts.build());
        });
        return all;
    }

    private static void add(ComparableFacts.Builder facts, Row row, String text) {
        switch (row.field()) {
            case "citation.doi" ->
                facts.doi(row.words("value").orElseGet(() -> text.substring(row.start(), row.end())));
            case "design" -> facts.design(row.words("value").orElseThrow());
            case "population" -> facts.population(row.words("value").orElseThrow());
            case "sample_size" -> facts.sampleSize(row.number("value"));
            case "duration" -> facts.duration(row.number("value"), row.words("unit"));
            case "arm" -> {
                if (row.has("n")) {
                    facts.armSize(row.number("n"));
                }
                if (row.has("iu_per_day")) {
                    facts.dailyDose(row.number("iu_per_day"));
                }
            }
            case "outcome" -> {
                if (row.has("mean")) {
                    facts.mean(row.number("mean"), row.words("unit"));
                }
                if (row.has("value")) {
                    facts.effect(row.number("value"), row.words("measure"));
                }
            }
            case "quantity" ->
                facts.quantity(
                        row.number("value"),
                        row.words("unit"),
                        row.words("kind").orElseThrow());
            default -> {} // post, title, journal and the like are not compared
        }
    }
}
