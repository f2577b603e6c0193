package org.dyad.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher runs once after a build while the Java machine records which classes a start needs; the record makes
 * every later start faster. Results are thrown away, and a command that fails here fails again, with its reason, when a
 * person calls it.
 */
final class StartupTraining {
    private StartupTraining() {}

    /** Runs the usual commands. The only argument is the folder of the examples. */
    public static void main(String[] args) {
        String trials = Path.of(args[0], "bcg", "trials.csv").toString();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> call : calls(trials)) {
            Main.run(call, nowhere, nowhere);
        }
    }

    private static List<List<String>> calls(String trials) {
        return List.of(
                List.of("--version"),
                List.of("help"),
                List.of("pool", trials, "--measure", "RR"),
                List.of("pool", trials, "--measure", "RR", "--format", "json", "--test", "knha"),
                List.of("pool", trials, "--measure", "RR", "--moderators", "latitude", "--subgroup", "allocation"),
                List.of("effects", trials, "--measure", "OR"));
    }
}
