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
    void checkNamesColumnsThatNothingReads() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        String arms = Files.readString(review.resolve("arms.csv"));
        Files.writeString(
                review.resolve("arms.csv"), arms.replaceFirst(",sd,", ",stdev,").replaceFirst(",notes", ",remarks"));
        Call check = Call.of("check", review.toString());
        assertThat(check.out())
                .contains(
                        "The column \"stdev\" is none that is read",
                        "Did you mean sd?",
                        "otherwise not used: stdev, remarks");
        Files.writeString(review.resolve("arms.csv"), arms.replaceFirst(",mean,", ",maen,"));
        assertThat(Call.of("check", review.toString())
                        .refused(2, "Is it \"maen\"?")
                        .err())
                .doesNotContain("--columns");
    }

    @Test
    void checkNeedsAReview() {
        Call.of("check", folder.resolve("none").toString()).refused(2, "is not a folder", "dyad init");
        Call.of("check", folder.toString()).refused(2, "review.yaml", "arms.csv");
    }

    @Test
    void synthesizeWritesTheReportAndItsParts() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Call call = Call.of("synthesize", review.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("report.html", "results.json");
        assertThat(review.resolve("out/report.html")).content().contains("<!doctype html>");
        assertThat(review.resolve("out/figures")).isNotEmptyDirectory();
        assertThat(review.resolve("out/tables/contrasts.csv")).isNotEmptyFile();
    }

    @Test
    void theSameReviewGivesTheSameBytesWhereverItIsWritten() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Path here = folder.resolve("a");
        Path there = folder.resolve("b/c");
        Call.of("synthesize", review.toString(), "--out", here.toString());
        Call json = Call.of("synthesize", review.toString(), "--out", there.toString(), "--format", "json");
        assertThat(json.json().get("outcomes")).isNotEmpty();
        assertThat(Files.readString(there.resolve("results.json"))).isEqualTo(json.out());
        assertThat(Files.readString(here.resolve("results.json"))).isEqualTo(json.out());
        assertThat(here.resolve("report.html")).hasSameTextualContentAs(there.resolve("report.html"));
    }

    @Test
    void aFaultyReviewLeavesTheEarlierReportAlone() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Call.of("synthesize", review.toString());
        String before = Files.readString(review.resolve("out/results.json"));
        Files.writeString(review.resolve("arms.csv"), "study,arm\nA,1\n");
        Call.of("synthesize", review.toString()).refused(2, "arms.csv");
        assertThat(Files.readString(review.resolve("out/results.json"))).isEqualTo(before);
        Path fresh = folder.resolve("fresh");
        Call.of("synthesize", review.toString(), "--out", fresh.toString()).refused(2);
        assertThat(fresh).doesNotExist();
    }

    @Test
    void synthesizeRefusesWhatIsNotThereYet() {
        Call.of("synthesize", folder.toString(), "--against", "x.json").refused(2, "x.json", "no such file");
        Call.of("synthesize", folder.toString(), "--format", "csv").refused(2, "text or json");
        Call.of("synthesize").refused(2, "FOLDER");
    }

    @Test
    void whereNothingCanBeWrittenTheFolderIsNamed() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Call.of("init", "").refused(2, "FOLDER is empty");
        Call.of("synthesize", review.toString(), "--out", "").refused(2, "--out is empty");
        String file = Call.file(folder, "file", "");
        Call.of("synthesize", review.toString(), "--out", file).refused(2, "file is a file; name a folder");
        Call.of("synthesize", review.toString(), "--out", file + "/below").refused(2, "cannot be written", "--out");
        Call.of("init", file + "/below").refused(2, "cannot be written");
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndALivingRunIsLeftAlone() throws IOException {
        Path review = folder.resolve("mine");
        Call.of("init", review.toString());
        Path out = review.resolve("out");
        // No system gives a process such an id; and the one that started this test still runs.
        Path dead = Files.createDirectories(out.resolve(".dyad-writing-999999999999"));
        Files.writeString(dead.resolve("report.html"), "half");
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path living = Files.createDirectories(out.resolve(".dyad-writing-" + parent));
        assertThat(Call.of("synthesize", review.toString()).exitCode()).isZero();
        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(out.resolve(".dyad-writing-" + ProcessHandle.current().pid()))
                .doesNotExist();
    }
}
