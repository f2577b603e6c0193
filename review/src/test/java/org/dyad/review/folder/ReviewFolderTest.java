package org.dyad.review.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFolderTest {
    @TempDir
    private Path folder;

    private Path review;

    @BeforeEach
    void start() {
        review = folder.resolve("review");
        ReviewStarter.write(review);
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = review.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    private String refused() {
        return catchThrowableOfType(InvalidReview.class, () -> ReviewFolder.read(review))
                .getMessage();
    }

    @Test
    void theStarterCanBeRead() {
        ReviewFolder read = ReviewFolder.read(review);
        assertThat(read.evidence().studies()).hasSize(4);
        assertThat(read.inputs()).extracting(i -> i.name()).containsExactly("review.yaml", "arms.csv");
        assertThat(read.inputs()).allSatisfy(i -> assertThat(i.sha256()).matches("[0-9a-f]{64}"));
    }

    @Test
    void theStarterNeverReplacesAFile() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("arms.csv"), "mine");
        // A table that is there is kept, and the protocol goes beside it.
        assertThat(ReviewStarter.write(other)).extracting(Path::getFileName).containsExactly(Path.of("review.yaml"));
        assertThat(Files.readString(other.resolve("arms.csv"))).isEqualTo("mine");
        assertThatThrownBy(() -> ReviewStarter.write(other))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("nothing was written");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).hasSize(2);
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ReviewStarter.write(file)).hasMessageContaining("is a file; name a folder");
    }

    @Test
    void theFaultsOfAllFilesAreToldTogether() throws IOException {
        replace("review.yaml", "method: REML", "method: RMEL");
        replace("arms.csv", "19.1", "19;1");
        Files.writeString(review.resolve("flow.csv"), "stage,n\nnonsense,3\n");
        Files.writeString(review.resolve("published.csv"), "a,b\n1,2\n");
        assertThat(refused()).contains("models.pooling.method", "arms.csv: ", "19;1", "flow.csv: ", "published.csv: ");
    }

    @Test
    void aProtocolThatTheTableDoesNotBearOut() throws IOException {
        replace("review.yaml", "compartment: infant serum ", "compartment: milk ");
        Files.writeString(review.resolve("review.yaml"), Files.readString(review.resolve("review.yaml")) + """

                        exclude:
                          - {trial: smith-1999, reason: unknown}
                        same_trial: [[made-up-a, made-up-z]]
                        moderators: [bmi_men]
                        """);
        assertThat(refused())
                .contains("asks for milk", "exclude names 'smith-1999'", "same_trial names 'made-up-z'")
                .contains("moderators names 'bmi_men'", "bmi_mean");
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        Files.delete(review.resolve("arms.csv"));
        Files.delete(review.resolve("review.yaml"));
        assertThat(refused()).contains("review.yaml is missing", "arms.csv is missing");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> ReviewFolder.read(nowhere))
                .isInstanceOf(InvalidReview.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aProtocolThatIsNotTextIsRefused() throws IOException {
        Files.write(review.resolve("review.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(refused()).contains("not UTF-8");
        Files.write(review.resolve("review.yaml"), new byte[3 << 20]);
        assertThat(refused()).contains("larger than 1 MB");
    }
}
