package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a new user, by the command line alone: from the invented posts of examples/posts to a report with quotes. */
class FromPostsToReportTest {
    private static final String POSTS = "../examples/posts";

    @TempDir
    private Path folder = Path.of("");

    private String review = "";

    @BeforeEach
    void begin() {
        review = folder.resolve("my-review").toString();
    }

    private static Call done(String... args) {
        Call call = Call.of(args);
        assertThat(call.exitCode())
                .as(String.join(" ", args) + "\n" + call.err())
                .isZero();
        return call;
    }

    private Call decide(String... args) {
        List<String> all = new ArrayList<>(List.of("evidence"));
        all.addAll(List.of(args));
        all.addAll(List.of("--reviewer", "A. Reader"));
        return done(all.toArray(String[]::new));
    }

    private List<JsonNode> listed(String document, String field) {
        List<JsonNode> all = new ArrayList<>();
        done("evidence", "list", review, "--document", document, "--field", field, "--format", "json")
                .json()
                .forEach(all::add);
        return all;
    }

    private String id(String document, String field, String of, String value) {
        return listed(document, field).stream()
                .filter(fact -> fact.path("field").asText().equals(field))
                .filter(fact -> fact.path("of").asText().equals(of))
                .filter(fact -> fact.path("value").asText().startsWith(value))
                .map(fact -> fact.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " " + of + " " + value + ": " + listed(document, field)));
    }

    private void extract() {
        done("init", review);
        Call extract = done("extract", POSTS, "--out", review + "/facts");
        assertThat(extract.out()).contains("Next: dyad evidence list " + review);
    }

    /** Groups, doses and levels of one post, after looking at them; sizes as the person reads them. */
    private void acceptTrial(String document, List<String> groups, List<String> sizes) {
        for (String field : List.of("citation", "design", "sample_size", "arm.dose", "outcome.level")) {
            decide("accept", review, "--all", "--document", document, "--field", field);
        }
        for (int i = 0; i < groups.size(); i++) {
            String arm = id(document, "arm", groups.get(i), "");
            decide("correct", review, arm, "--value", groups.get(i) + " | n " + sizes.get(i));
        }
        decide(
                "add",
                review,
                "--document",
                document,
                "--field",
                "population",
                "--value",
                "lactating",
                "--words",
                "mothers",
                "--reason",
                "so the title says");
    }

    @Test
    void libraryFindsThePostsAndTheirRemains() {
        String library = folder.resolve("library").toString();
        assertThat(done("import", POSTS, "--library", library).out()).contains("7 new", "Next: dyad search");
        assertThat(done("search", "nursing mothers 6000 IU", "--library", library)
                        .out())
                .contains("arven-6000-iu-nursing");
        assertThat(done("search", "design:rct lactation", "--library", library).out())
                .doesNotContain("old-page-with-remains");
        Call check = Call.of("library", "check", "--library", library);
        assertThat(check.out() + check.err()).contains("a-page-that-was-lost");
    }

    @Test
    void acceptedFactsBecomeAReportWithQuotes() throws IOException {
        extract();
        acceptTrial("arven", List.of("6000 IU", "400 IU"), List.of("64", "64"));
        acceptTrial("tavri", List.of("800 IU", "2000 IU", "4000 IU"), List.of("50", "50", "50"));
        decide(
                "correct",
                review,
                id("tavri", "outcome.effect", "", "MD 16.2"),
                "--value",
                "MD 16.2 ng/mL | ci 12.5 to 19.9 | of 25(OH)D | arm 4000 IU | versus 800 IU | in infant serum | at 3 months"
                        + " | kind final");
        Call export = done("evidence", "export", review);
        assertThat(export.err()).contains("made-up trials", "were replaced");
        assertThat(export.out())
                .contains("10 rows of 2 studies", "Wrote 1 difference", "Next: dyad check " + review)
                .doesNotContain("not complete");
        assertThat(Path.of(review, "contrasts.csv"))
                .content()
                .contains("tavri-three-doses,4000 IU,800 IU,infant serum");
        assertThat(done("check", review).out()).contains("2 studies", "Next: dyad synthesize");
        assertThat(done("synthesize", review).out()).contains("Infant 25(OH)D");
        assertThat(Files.readString(Path.of(review, "out", "report.html")))
                .contains("41.6 \u00b1 13.1", "29.8 \u00b1 10.9");
    }

    @Test
    void whatWasAcceptedAndCannotBeUsedIsListedWithItsReason() {
        extract();
        decide("accept", review, "--all", "--document", "milk");
        decide("accept", review, "--all", "--document", "orlin");
        Call export = done("evidence", "export", review);
        assertThat(export.out())
                .contains("is a median at baseline, for which a table of evidence has no column")
                .contains("is an odds ratio; contrasts.csv holds differences")
                .contains("its design was accepted as meta-analysis");
        decide("accept", review, "--all", "--document", "tavri", "--field", "outcome.effect");
        assertThat(done("evidence", "export", review).out())
                .contains("it does not say against which group", "MD 16.2 ng/mL | ci 12.5 to 19.9");
        assertThat(Path.of(review, "contrasts.csv")).doesNotExist();
    }

    @Test
    void aTableThatAPersonMadeIsNotReplaced() throws IOException {
        extract();
        decide("accept", review, "--all", "--document", "arven");
        Files.writeString(Path.of(review, "arms.csv"), "study,arm\nmine,a\n");
        Call.of("evidence", "export", review).refused(2, "was not made from decisions", "--replace");
        assertThat(Path.of(review, "arms.csv")).hasContent("study,arm\nmine,a\n");
        done("evidence", "export", review, "--replace");
        done("evidence", "export", review);
    }

    @Test
    void initKeepsATableThatIsThere() {
        done("extract", POSTS, "--out", review + "/facts");
        decide("accept", review, "--all", "--document", "arven");
        assertThat(done("evidence", "export", review).out()).contains("Next: write", "dyad init");
        assertThat(done("init", review).out()).contains("Kept", "Next: dyad check");
        done("check", review);
    }

    @Test
    void anEnteredFactNeedsWordsOfTheDocument() {
        extract();
        List<String> add = List.of("evidence", "add", review, "--document", "tavri", "--reviewer", "A. Reader");
        refused(add, "do not stand in", "--field", "population", "--value", "lactating", "--words", "not there");
        refused(add, "--of", "--field", "arm.n", "--value", "50", "--words", "n = 50");
        refused(add, "Expected", "--field", "population", "--value", "people", "--words", "mothers");
        refused(add, "The fields are", "--field", "size", "--value", "5", "--words", "mothers");
        Call.of("evidence", "list", review, "--field", "quantities").refused(2, "cannot be decided on", "evidence add");
        decide("add", review, "--document", "tavri", "--field", "country", "--value", "Tavri", "--words", "Tavri");
        JsonNode fact = listed("tavri", "country").getFirst();
        assertThat(fact.path("standing").asText()).isEqualTo("accepted");
        assertThat(fact.path("rule").asText()).contains("entered by a person");
        decide("reject", review, fact.path("id").asText());
        assertThat(listed("tavri", "country").getFirst().path("standing").asText())
                .isEqualTo("rejected");
    }

    private static void refused(List<String> call, String word, String... more) {
        List<String> all = new ArrayList<>(call);
        all.addAll(List.of(more));
        Call.of(all.toArray(String[]::new)).refused(2, word);
    }

    @Test
    void documentsThatFailAreToldUnmistakably() throws IOException {
        Path posts = Files.createDirectory(folder.resolve("posts"));
        try (Stream<Path> files = Files.list(Path.of(POSTS))) {
            Files.copy(
                    files.filter(f -> f.toString().contains("arven"))
                            .findFirst()
                            .orElseThrow(),
                    posts.resolve("a.md"));
        }
        Files.write(posts.resolve("b.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});
        Call call = done("extract", posts.toString(), "--out", folder + "/facts");
        assertThat(call.out()).contains("Wrote 1 document to", "NOT READ: 1 of 2.");
        assertThat(call.err()).contains("b.pdf");
        Call strict = Call.of("extract", posts.toString(), "--out", folder + "/facts", "--strict");
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.err()).contains("--strict");
    }
}
