package org.dyad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher runs once after a build while the Java machine records which classes a start needs; the record makes
 * every later start faster. Results are thrown away, and a command that fails here fails again, with its reason, when a
 * person calls it.
 *
 * <p>The commands of the library are left out: whatever is recorded is loaded at every start, and the 1,600 classes of the search engine would
 * make commands slower that never search.
 */
final class StartupTraining {
    private StartupTraining() {}

    /** Runs the usual commands. The only argument is the folder of the examples. */
    public static void main(String[] args) throws IOException {
        Path examples = Path.of(args[0]);
        Path scratch = Files.createTempDirectory("dyad-training");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try {
            for (List<String> call : calls(examples, scratch.toString())) {
                Main.run(call, nowhere, nowhere);
            }
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<List<String>> calls(Path examples, String scratch) {
        String trials = examples.resolve("bcg/trials.csv").toString();
        String review = examples.resolve("lactation").toString();
        String arms = review + "/arms.csv";
        return List.of(
                List.of("synthesize", review, "--out", scratch),
                List.of("check", review),
                List.of("dose", arms, "--compartment", "maternal serum", "--format", "json"),
                List.of("target", arms, "--compartment", "maternal serum", "--threshold", "20", "--unit", "ng/mL"),
                List.of("--version"),
                List.of("help"),
                List.of("pool", trials, "--measure", "RR"),
                List.of("pool", trials, "--measure", "RR", "--format", "json", "--test", "knha"),
                List.of("pool", trials, "--measure", "RR", "--moderators", "latitude", "--subgroup", "allocation"),
                List.of("effects", trials, "--measure", "OR"));
    }
}
