package org.dyad.review.result;

import java.util.List;
import java.util.Optional;

/**
 * What was run on what; it holds no clock time, so that the same input gives the same bytes.
 *
 * @param program name and version
 * @param inputs files with their hashes, by name
 * @param seed of the random numbers
 * @param against hash of the earlier results that these were compared with
 */
public record Provenance(String program, List<InputFile> inputs, long seed, Optional<String> against) {
    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /** The same, compared with earlier results of this hash. */
    public Provenance against(String sha256) {
        return new Provenance(program, inputs, seed, Optional.of(sha256));
    }

    /**
     * One input file.
     *
     * @param name within the review's folder
     * @param sha256 of its bytes, in hexadecimal
     * @param bytes its size
     */
    public record InputFile(String name, String sha256, long bytes) {}
}
