package org.dyad.library.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.duplicate.DuplicateDecision.Verdict;
import org.dyad.library.store.InvalidLibrary;
import org.dyad.library.store.Journal;
import org.dyad.library.store.LibraryLock;

/** The decisions about duplicates, kept beside the catalogue in {@code duplicates.jsonl}. Lines are only added: one that undoes another names it. */
public final class DuplicateDecisions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path library;

    /** Those of a library. */
    public DuplicateDecisions(Path library) {
        this.library = library;
    }

    private Journal journal() {
        return new Journal(library.resolve("duplicates.jsonl"));
    }

    /** Those that stand, in the order in which they were taken. */
    public List<DuplicateDecision> standing() {
        return List.copyOf(standing(journal().read()).values());
    }

    private static NavigableMap<Integer, DuplicateDecision> standing(Journal.Content content) {
        NavigableMap<Integer, DuplicateDecision> standing = new TreeMap<>();
        for (Journal.Line line : content.lines()) {
            JsonNode node = parsed(line.json());
            if (node.has("undo")) {
                standing.remove(node.path("undo").asInt());
            } else {
                int number = node.path("decision").asInt();
                Verdict verdict =
                        node.path("verdict").asText().equals(Verdict.SAME.word()) ? Verdict.SAME : Verdict.DIFFERENT;
                standing.put(
                        number,
                        new DuplicateDecision(
                                number,
                                new DocumentId(node.path("first").asText()),
                                new DocumentId(node.path("second").asText()),
                                verdict,
                                node.path("when").asText()));
            }
        }
        return standing;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands about two documents, in either order. */
    public static Optional<DuplicateDecision> about(List<DuplicateDecision> standing, DocumentId a, DocumentId b) {
        return standing.stream()
                .filter(decision -> (decision.first().equals(a)
                                && decision.second().equals(b))
                        || (decision.first().equals(b) && decision.second().equals(a)))
                .reduce((earlier, later) -> later);
    }

    /**
     * Takes a decision; one about the same two documents that stands is undone by it.
     *
     * @throws InvalidLibrary where both are one document
     */
    public DuplicateDecision decide(DocumentId a, DocumentId b, Verdict verdict, String when) {
        if (a.equals(b)) {
            throw new InvalidLibrary("Name two documents; %s is given twice.", a.value());
        }
        return LibraryLock.holding(library, () -> {
            Journal.Content content = journal().read();
            List<String> lines = new ArrayList<>();
            about(List.copyOf(standing(content).values()), a, b)
                    .ifPresent(earlier -> lines.add(undone(earlier.number(), when)));
            int number = last(content) + 1;
            ObjectNode line = JSON.createObjectNode()
                    .put("decision", number)
                    .put("first", a.value())
                    .put("second", b.value())
                    .put("verdict", verdict.word())
                    .put("when", when);
            lines.add(line.toString());
            journal().append(lines, content.length());
            return new DuplicateDecision(number, a, b, verdict, when);
        });
    }

    private static int last(Journal.Content content) {
        return content.lines().stream()
                .mapToInt(line -> parsed(line.json()).path("decision").asInt())
                .max()
                .orElse(0);
    }

    /**
     * Undoes a decision.
     *
     * @throws InvalidLibrary where none of this number stands
     */
    public DuplicateDecision undo(int number, String when) {
        return LibraryLock.holding(library, () -> {
            Journal.Content content = journal().read();
            NavigableMap<Integer, DuplicateDecision> standing = standing(content);
            DuplicateDecision decision = Optional.ofNullable(standing.get(number))
                    .orElseThrow(() -> new InvalidLibrary(
                            "There is no decision %d to undo; those that stand: %s.",
                            number, standing.isEmpty() ? "none" : standing.keySet()));
            journal().append(List.of(undone(number, when)), content.length());
            return decision;
        });
    }

    private static String undone(int number, String when) {
        return JSON.createObjectNode().put("undo", number).put("when", when).toString();
    }
}
