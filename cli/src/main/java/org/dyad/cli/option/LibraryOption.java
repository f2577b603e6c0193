package org.dyad.cli.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the library is kept. */
public final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The folder of the library. Default: $XDG_DATA_HOME/dyad, or ~/.local/share/dyad.")
    private Optional<Path> given = Optional.empty();

    /** The folder; it need not exist yet. */
    public Path folder() {
        return given.orElseGet(() -> usual(System.getenv(), System.getProperty("user.home")));
    }

    /** The option as it was typed, to be added to a call that is suggested; empty where the usual folder is meant. */
    public String typed() {
        return given.map(folder -> " --library " + folder).orElse("");
    }

    static Path usual(Map<String, String> environment, String home) {
        // The rule of the XDG base directories: a relative path is not valid and is passed over.
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(home, ".local", "share"))
                .resolve("dyad");
    }
}
