package org.dyad.review.result;

import java.util.List;

/**
 * What was run on what; it holds no clock time, so that the same input gives the same bytes.
 *
 * @param program name and version
 * @param inputs files with their hashes, by name
 * @param seed of the random numbers
 */
public record Provenance(String program, List<InputFile> inputs, long seed) {
    public Provenance {
        inputs = List.copyOf(inputs);
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
