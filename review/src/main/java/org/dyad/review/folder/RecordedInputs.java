package org.dyad.review.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.review.result.Provenance.InputFile;

/** The files that a result rests on, byte for byte. */
public final class RecordedInputs {
    private RecordedInputs() {}

    /**
     * The bytes of every file that this review was read from, by name.
     *
     * @throws InvalidReview where a file is no longer what was read
     * @throws IOException where one cannot be read
     */
    public static Map<String, byte[]> of(ReviewFolder folder) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> files = read(folder.path(), folder.inputs(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidReview(faults);
        }
        return files;
    }

    /**
     * Looks whether a folder holds exactly these files.
     *
     * @return a sentence for each file that is missing, differs, or would be read and was not before; empty where all is well
     * @throws IOException where one cannot be read
     */
    public static List<String> faults(Path folder, List<InputFile> recorded) throws IOException {
        List<String> faults = new ArrayList<>();
        read(folder, recorded, faults);
        for (String name : ReviewFolder.FILES) {
            boolean known = recorded.stream().anyMatch(file -> file.name().equals(name));
            if (!known && Files.isRegularFile(folder.resolve(name))) {
                faults.add("%s: the recorded run did not read such a file; take it away to run it again."
                        .formatted(folder.resolve(name)));
            }
        }
        return faults;
    }

    private static Map<String, byte[]> read(Path folder, List<InputFile> recorded, List<String> faults)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (InputFile input : recorded) {
            Path file = folder.resolve(input.name());
            if (!ReviewFolder.FILES.contains(input.name())) {
                faults.add("'%s' is not the name of a file of a review.".formatted(input.name()));
            } else if (!Files.isRegularFile(file)) {
                faults.add("%s is missing; its SHA-256 was %s.".formatted(file, input.sha256()));
            } else {
                byte[] bytes = Files.readAllBytes(file);
                String hash = Sha256.of(bytes);
                if (!hash.equals(input.sha256())) {
                    faults.add("%s is not the file that was read: its SHA-256 is %s, and was %s."
                            .formatted(file, hash, input.sha256()));
                }
                files.put(input.name(), bytes);
            }
        }
        return files;
    }
}
