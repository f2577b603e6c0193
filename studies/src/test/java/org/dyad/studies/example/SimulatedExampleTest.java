package org.dyad.studies.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.review.folder.ReviewFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedExampleTest {
    private static final Path FOLDER = SharedFiles.repository().orElseThrow().resolve("examples/simulated-lactation");

    /** With {@code -Ddyad.write} the files are written anew instead. */
    @Test
    void theFolderIsWhatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        if (System.getProperty("dyad.write") != null) {
            SimulatedExample.write(FOLDER);
        }
        SimulatedExample.write(fresh);
        for (String name : SimulatedExample.files()) {
            assertThat(FOLDER.resolve(name))
                    .as("run with -Ddyad.write to write it anew")
                    .hasSameBinaryContentAs(fresh.resolve(name));
        }
    }

    @Test
    void everyFileSaysThatItIsSimulated() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.readString(file))
                    .as(file.getFileName().toString())
                    .containsIgnoringCase("simulated"));
        }
        assertThat(Files.readAllLines(FOLDER.resolve("arms.csv")).stream().skip(1))
                .allSatisfy(row -> assertThat(row).contains("Simulated by a computer: not data."));
    }

    @Test
    void theReviewReadsWithoutADoubt() {
        ReviewFolder review = ReviewFolder.read(FOLDER);
        assertThat(review.evidence().warnings()).isEmpty();
        assertThat(review.evidence().studies()).hasSize(19).allSatisfy(s -> assertThat(s.label())
                .startsWith("Simulated"));
        assertThat(review.evidence().arms()).hasSize(19 + 27);
        assertThat(review.evidence().arms().stream()
                        .mapToInt(a -> a.nRandomised().orElseThrow().value())
                        .sum())
                .isEqualTo(3337);
    }
}
