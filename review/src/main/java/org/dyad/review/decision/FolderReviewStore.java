package org.dyad.review.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.library.read.Bytes;
import org.dyad.review.folder.ReviewFolder;

/** A review in a folder that version control can keep. */
public final class FolderReviewStore implements ReviewStore {
    private final Path folder;
    private final FolderDecisionLog log;

    /**
     * @param folder made when something is written
     * @param clock  what time it is, for decisions
     */
    public FolderReviewStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.log = new FolderDecisionLog(folder, clock);
    }

    @Override
    public DecisionLog decisions() {
        return log;
    }

    @Override
    public List<String> files() {
        return ReviewFolder.fileNames().stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
    }

    @Override
    public Bytes read(String file) {
        Path path = known(file);
        if (!Files.isRegularFile(path)) {
            throw new InvalidEvidence("%s is not there.", path);
        }
        try {
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String file, Bytes content) {
        Path path = known(file);
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, ".review", ".tmp");
            try {
                Files.write(aside, content.toArray());
                Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only names from the list: a name can then never lead out of the folder. */
    private Path known(String file) {
        if (!ReviewFolder.fileNames().contains(file)) {
            throw new InvalidEvidence(
                    "'%s' is not the name of a file of a review. They are: %s.",
                    FactWords.line(file), String.join(", ", ReviewFolder.fileNames()));
        }
        return folder.resolve(file);
    }
}
