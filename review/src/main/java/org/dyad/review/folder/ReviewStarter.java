package org.dyad.review.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dyad.evidence.InvalidEvidence;

/** Writes a small commented review that runs as it stands. */
public final class ReviewStarter {
    private static final List<String> FILES = List.of(ReviewFolder.PROTOCOL, ReviewFolder.ARMS);

    private ReviewStarter() {}

    /**
     * Writes the starter into {@code folder}, which is made where it is missing. No file is ever replaced.
     *
     * @return the files written
     * @throws InvalidEvidence where one of them is there already; then nothing is written
     */
    public static List<Path> write(Path folder) {
        for (String file : FILES) {
            if (Files.exists(folder.resolve(file))) {
                throw new InvalidEvidence(
                        "%s has a %s already; nothing was written. Name a new folder, or move that file away.",
                        folder, file);
            }
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidEvidence("%s is a file; name a folder.", folder);
        }
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                try (InputStream in = Objects.requireNonNull(
                        ReviewStarter.class.getResourceAsStream("/org/dyad/review/starter/" + file))) {
                    Files.copy(in, folder.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FILES.stream().map(folder::resolve).toList();
    }
}
