package org.dyad.studies.example;

import java.nio.file.Path;

/** Writes the simulated example into the folder that it is given: {@code WriteExample examples/simulated-lactation}. */
public final class WriteExample {
    private WriteExample() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: WriteExample FOLDER");
            System.exit(2);
        }
        SimulatedExample.write(Path.of(args[0]));
    }
}
