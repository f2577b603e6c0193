package org.dyad.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.report.json.DigestJson;
import org.dyad.report.output.ReviewFiles;
import org.dyad.review.difference.ResultsDigest;
import org.dyad.review.folder.Sha256;

/**
 * The {@code results.json} of an earlier run.
 *
 * @param file   where it lies
 * @param text   of the file
 * @param digest what it says
 */
record EarlierResults(Path file, String text, ResultsDigest digest) {

    /** Reads it. {@code path} is the file, or the output folder that holds it. */
    static EarlierResults read(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(ReviewFiles.RESULTS) : path;
        if (!Files.isRegularFile(file)) {
            throw new WrongCall("%s: there is no such file. Name the results.json of an earlier run, or its folder."
                    .formatted(file));
        }
        if (Files.size(file) > DigestJson.LARGEST_FILE) {
            throw new WrongCall("%s is larger than 256 MB; it is not the results.json of a review.".formatted(file));
        }
        // Read once: what is hashed and copied is what is compared with.
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return new EarlierResults(file, text, DigestJson.parse(file.toString(), text));
    }

    /** The hash of the file. */
    String sha256() {
        return Sha256.of(bytes());
    }

    /** Its bytes. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The folder with the copies of what that run read. */
    Path inputs() {
        return file.toAbsolutePath().resolveSibling(ReviewFiles.INPUTS);
    }
}
