package org.dyad.evidence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds reference files in the folder {@code shared} beside the repository.
 *
 * <p>A clone alone does not have them: then a test that asks for one is skipped, and {@link SkippedTestsReport} counts
 * such tests of all modules in one line at the end of the run. Where the environment says {@code CI=true} a missing file fails the test
 * instead, so that a build server can never pass by skipping.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /**
     * The file or folder {@code shared/path}.
     *
     * @throws SharedFilesMissing when it is not there: the test counts as skipped
     * @throws AssertionError     when it is not there and {@code CI=true}
     */
    public static Path shared(String path) {
        Optional<Path> found = repository().map(SharedFiles::besides).map(folder -> folder.resolve(path));
        if (found.isPresent() && Files.exists(found.get())) {
            return found.get();
        }
        String message = "shared/" + path + " is not beside the repository";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message + "; CI=true makes that a failure.");
        }
        throw new SharedFilesMissing(message);
    }

    /** The text of {@code shared/path}, read as UTF-8; as {@link #shared} otherwise. */
    public static String text(String path) {
        try {
            return Files.readString(shared(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the repository: the nearest folder at or above the working directory that holds {@code mvnw}. */
    public static Optional<Path> repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Path besides(Path repository) {
        return repository.resolveSibling("shared");
    }
}
