package org.dyad.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.agreement.ComparableFacts;
import org.dyad.extraction.agreement.Scores;
import org.dyad.report.json.GoldJson;

/** Compares what is proposed with annotations of the same documents. */
final class Against {
    private static final long LARGEST_FILE = 64L << 20;

    private final SortedMap<String, ComparableFacts> annotated = new TreeMap<>();
    private final Map<String, ComparableFacts> proposed = new HashMap<>();

    /** Reads a folder of annotations: a file for each document, named after its slug. */
    Against(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WrongCall("--against: " + folder + " is not a folder of annotated documents.");
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new WrongCall("--against: " + folder + " holds no annotated document (slug.json).");
        }
        for (Path file : files) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new InvalidEvidence("%s is larger than 64 MB; an annotation is a page.", file);
            }
            String name = String.valueOf(file.getFileName());
            annotated.put(
                    name.substring(0, name.length() - ".json".length()),
                    GoldJson.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }
    }

    void add(String slug, ComparableFacts facts) {
        proposed.put(slug, facts);
    }

    /** How many annotated documents were proposed for, of how many. */
    String coverage() {
        long both = annotated.keySet().stream().filter(proposed::containsKey).count();
        return both + " of " + annotated.size() + " annotated documents were read"
                + (both < annotated.size() ? "; the others are in no count" : "");
    }

    /** Of the documents that were read: one that was not says nothing about the rules. */
    Scores scores() {
        SortedMap<String, ComparableFacts> read = new TreeMap<>(annotated);
        read.keySet().retainAll(proposed.keySet());
        return Scores.of(read, proposed);
    }
}
