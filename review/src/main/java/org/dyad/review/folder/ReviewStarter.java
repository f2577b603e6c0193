package org.dyad.review.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dyad.evidence.InvalidEvidence;

/** Writes a small commented review that runs as it stands. */
public final class ReviewStarter {
    private static final List<String> FILES = List.of(ReviewFolder.PROTOCOL, ReviewFolder.ARMS);

    private ReviewStarter() {}

    /**
     * Writes the starter into {@code folder}, which is made where it is missing. No file is ever replaced: a table of trials that is
     * there already is kept, and the protocol is written beside it.
     *
     * @return the files written
     * @throws InvalidEvidence where a protocol is there already; then nothing is written
     */
    public static List<Path> write(Path folder) {
        if (Files.exists(folder.resolve(ReviewFolder.PROTOCOL))) {
            throw new InvalidEvidence(
                    "%s has a %s already; nothing was written. Name a new folder, or move that file away.",
                    folder, ReviewFolder.PROTOCOL);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidEvidence("%s is a file; name a folder.", folder);
        }
        List<String> files = FILES.stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .toList();
        try {
            Files.createDirectories(folder);
            for (String file : files) {
                try (InputStream in = Objects.requireNonNull(
                        ReviewStarter.class.getResourceAsStream("/org/dyad/review/starter/" + file))) {
                    Files.copy(in, folder.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().map(folder::resolve).toList();
    }

    /**
     * Whether a file is, byte for byte, the table of made-up trials that a new review begins with.
     *
     * @throws IOException where the file cannot be read
     */
    public static boolean untouched(Path arms) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReviewStarter.class.getResourceAsStream("/org/dyad/review/starter/" + ReviewFolder.ARMS))) {
            byte[] starter = in.readAllBytes();
            return Files.isRegularFile(arms)
                    && Files.size(arms) == starter.length
                    && Arrays.equals(starter, Files.readAllBytes(arms));
        }
    }
}
