package org.dyad.cli.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.report.output.ReviewFiles;
import org.dyad.review.difference.Differences;
import org.dyad.review.folder.RecordedInputs;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.run.DigestMaker;
import org.dyad.review.run.Progress;
import org.dyad.review.run.ReviewRunner;

/**
 * A review that was run, with every file of its output.
 *
 * @param results what was found
 * @param files   bytes by path within the output folder
 */
record ReviewRun(ReviewResults results, Map<String, byte[]> files) {

    /** Runs it; beside earlier results where there are some. */
    static ReviewRun of(ReviewFolder folder, String program, Progress progress, Optional<EarlierResults> earlier)
            throws IOException {
        ReviewResults own = ReviewRunner.run(folder, program, progress);
        Map<String, byte[]> inputs = new TreeMap<>(RecordedInputs.of(folder));
        earlier.ifPresent(e -> inputs.put(ReviewFiles.EARLIER, e.bytes()));
        ReviewResults results = earlier.map(
                        e -> own.with(Differences.between(e.digest(), DigestMaker.of(own)), e.sha256()))
                .orElse(own);
        return new ReviewRun(results, ReviewFiles.of(results, inputs));
    }
}
