package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void whatInitWritesPassesItsCheck() {
        Path review = folder.resolve("mine");
        Call init = Call.of("init", review.toString());
        assertThat(init.exitCode()).as(init.err()).isZero();
        assertThat(review.resolve("review.yaml")).isRegularFile();
        assertThat(review.resolve("arms.csv")).isRegularFile();
        Call check = Call.of("check", review.toString());
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("read review.yaml", "read arms.csv", "dyad synthesize");
        assertThat(Call.of("check", review.toString(), "--format", "json")
                        .json()
                        .get("studies")
                        .asInt())
                .isPositive();
    }

    @Test
    void initReplacesNothing() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        String before = Files.readString(review.resolve("review.yaml"));
        Call.of("init", review.toString()).refused(2, "review.yaml", "nothing was written");
        assertThat(Files.readString(review.resolve("review.yaml"))).isEqualTo(before);
    }

    @Test
    void checkTellsTheFaultsOfAllFilesTogether() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Files.writeString(review.resolve("review.yaml"), "question: what?\noutcomes: nothing\n");
        Files.writeString(review.resolve("arms.csv"), "study,arm\nA,1\n");
        Call.of("check", review.toString()).refused(2, "review.yaml", "arms.csv");
    }

    @Test
    void checkNeedsAReview() {
        Call.of("check", folder.resolve("none").toString()).refused(2, "is not a folder", "dyad init");
        Call.of("check", folder.toString()).refused(2, "review.yaml", "arms.csv");
    }
}
