package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --against} and {@code reproduce}: what a new trial changed, and whether a result can be had again. */
class LivingEvidenceTest {
    @TempDir
    private Path folder;

    private Path review = Path.of("");
    private String dropped = "";

    @BeforeEach
    void startAReview() {
        review = folder.resolve("mine");
        Call.of("init", review.toString());
    }

    private String synthesize(String out, String... more) {
        String target = folder.resolve(out).toString();
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"synthesize", review.toString(), "--out", target}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        Call call = Call.of(words);
        assertThat(call.exitCode()).as(call.err()).isZero();
        return target;
    }

    /** Takes the last study out of arms.csv. */
    private void dropAStudy() throws IOException {
        Path arms = review.resolve("arms.csv");
        List<String> lines = Files.readAllLines(arms);
        dropped = lines.getLast().split(",", 2)[0];
        Files.writeString(
                arms,
                lines.stream()
                        .filter(line -> !line.startsWith(dropped + ","))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static JsonNode results(String out) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Files.readString(Path.of(out, "results.json")));
    }

    @Test
    void aRunComparedWithItselfChangedNothing() throws IOException {
        String first = synthesize("a");
        String second = synthesize("b", "--against", first);
        assertThat(results(second).get("changes").get("nothingChanged").asBoolean())
                .as(results(second).get("changes").toPrettyString())
                .isTrue();
    }

    /** The numbers of the difference are those of the two runs, and the trial that is back is named. */
    @Test
    void aNewTrialIsNamedAndItsEffectShown() throws IOException {
        Path arms = review.resolve("arms.csv");
        String whole = Files.readString(arms);
        dropAStudy();
        String before = synthesize("a");
        Files.writeString(arms, whole);
        String after = synthesize("b", "--against", before + "/results.json");
        JsonNode outcome = results(after).get("changes").get("outcomes").get(0);
        assertThat(outcome.get("trials")).anySatisfy(trial -> {
            assertThat(trial.get("trial").asText()).isEqualTo(dropped);
            assertThat(trial.get("change").asText()).isEqualTo("new");
        });
        JsonNode pooled = outcome.get("quantities").get(1);
        assertThat(pooled.get("before").get("estimate").asDouble()).isEqualTo(headline(before));
        assertThat(pooled.get("after").get("estimate").asDouble()).isEqualTo(headline(after));
        assertThat(Path.of(after, "report.html")).content().contains("What changed since the earlier results");
    }

    private static double headline(String out) throws IOException {
        JsonNode pooled = results(out).get("outcomes").get(0).get("pooled");
        JsonNode headline = pooled.get("normalInterval").isNull() ? pooled : pooled.get("normalInterval");
        return headline.get("coefficients").get(0).get("estimate").asDouble();
    }

    @Test
    void theEarlierFolderMayBeTheOneThatIsWrittenOver() throws IOException {
        synthesize("a");
        String again = synthesize("a", "--against", folder.resolve("a").toString());
        assertThat(results(again).get("changes").get("nothingChanged").asBoolean())
                .isTrue();
        assertThat(Call.of("reproduce", again).exitCode()).isZero();
    }

    @Test
    void everyFileComesOutTheSameWhereverTheFolderIsMoved() throws IOException {
        String out = synthesize("a");
        Path moved = Files.move(Path.of(out), folder.resolve("elsewhere"));
        Files.writeString(review.resolve("arms.csv"), "changed since");
        JsonNode json =
                Call.of("reproduce", moved.toString(), "--format", "json").json();
        assertThat(json.get("reproduced").asBoolean()).isTrue();
        assertThat(json.get("files"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.get("same").asBoolean()).isTrue());
    }

    @Test
    void aFileThatWasChangedByHandIsNamed() throws IOException {
        String out = synthesize("a");
        Files.writeString(Path.of(out, "tables/contrasts.csv"), "study\n");
        Files.writeString(Path.of(out, "figures/extra.svg"), "<svg/>");
        Call call = Call.of("reproduce", out);
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out())
                .containsPattern("differs +tables/contrasts.csv")
                .containsPattern("not made by this run +figures/extra.svg")
                .contains("No estimate differs");
    }

    @Test
    void inputsThatAreNotTheRecordedOnesAreRefusedAllTogether() throws IOException {
        String out = synthesize("a");
        Files.writeString(Path.of(out, "inputs/arms.csv"), "study,arm\n");
        Files.delete(Path.of(out, "inputs/review.yaml"));
        Files.writeString(Path.of(out, "inputs/flow.csv"), "step,count\n");
        Call.of("reproduce", out)
                .refused(
                        2,
                        "arms.csv is not the file that was read",
                        "review.yaml is missing",
                        "flow.csv: the recorded");
    }

    @Test
    void whatIsNoResultIsRefusedInWords() throws IOException {
        Call.of("reproduce", folder.resolve("none").toString()).refused(2, "no such file");
        Call.of("reproduce", Call.file(folder, "a.json", "{")).refused(2, "is not JSON");
        Call.of("reproduce", Call.file(folder, "b.json", "[1]")).refused(2, "not the results.json of a review");
        Call.of("reproduce", Call.file(folder, "c.json", "{\"program\":\"x\",\"outcomes\":[{}]}"))
                .refused(2, "lacks 'title'");
        String hostile = "{\"program\":\"x\",\"title\":\"t\",\"seed\":1,\"outcomes\":[],"
                + "\"inputs\":[{\"file\":\"../../secret\",\"sha256\":\"0\",\"bytes\":1}]}";
        Files.createDirectories(folder.resolve("inputs"));
        Call.of("reproduce", Call.file(folder, "d.json", hostile)).refused(2, "is not the name of a file of a review");
    }
}
